import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Announces a version to the programs that ask for one, see decision 18.
 * <ul>
 * <li>{@code java installer/Announce.java key FILE} makes a key pair, once, in a file outside the repository, and prints
 * the public key for {@code mvn -Dupdate.key=…}.
 * <li>{@code java installer/Announce.java sign FILE VERSION PAGE [LANGUAGE=LINES]…} prints the signed file for the
 * server. What is new in English comes from CHANGELOG.md, unless it is given; a file of lines holds one a line.
 * </ul>
 */
final class Announce {
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_BYTES = 64 << 10;

    private Announce() {}

    static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length == 2 && args[0].equals("key")) {
            makeKey(Path.of(args[1]).toAbsolutePath());
        } else if (args.length >= 4 && args[0].equals("sign")) {
            sign(Path.of(args[1]), args[2], args[3], List.of(args).subList(4, args.length));
        } else {
            fail("key FILE | sign FILE VERSION PAGE [LANGUAGE=LINES]…");
        }
    }

    private static void makeKey(Path file) throws IOException, GeneralSecurityException {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                fail("the key does not belong into a repository: " + folder);
            }
        }
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String open = base64(keys.getPublic().getEncoded());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Files.createFile(file, owner);
        Files.writeString(file, base64(keys.getPrivate().getEncoded()) + "\n" + open + "\n",
                StandardOpenOption.WRITE);
        System.out.println(open);
    }

    private static void sign(Path key, String version, String page, List<String> languages)
            throws IOException, GeneralSecurityException {
        if (!VERSION.matcher(version).matches() || !page.startsWith("https://")) {
            fail("a version is numbers with dots, a page is https");
        }
        Map<String, List<String>> news = new TreeMap<>();
        for (String each : languages) {
            String[] parts = each.split("=", 2);
            news.put(parts[0], Files.readAllLines(Path.of(parts[1])).stream().filter(line -> !line.isBlank()).toList());
        }
        if (!news.containsKey("en")) {
            news.put("en", changes(version));
        }
        byte[] manifest = manifest(version, page, news).getBytes(StandardCharsets.UTF_8);
        List<String> keys = Files.readAllLines(key);
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(keys.get(0)))));
        signature.update(manifest);
        byte[] signed = signature.sign();
        signature.initVerify(factory.generatePublic(new X509EncodedKeySpec(bytes(keys.get(1)))));
        signature.update(manifest);
        if (!signature.verify(signed)) {
            fail("the two keys in the file do not belong together");
        }
        String envelope = "{\"manifest\":\"%s\",\"signature\":\"%s\"}".formatted(base64(manifest), base64(signed));
        if (envelope.length() >= MOST_BYTES) {
            fail("longer than 64 KiB");
        }
        System.out.println(envelope);
    }

    private static String manifest(String version, String page, Map<String, List<String>> news) {
        List<String> languages = new ArrayList<>();
        news.forEach((language, lines) -> {
            if (lines.isEmpty() || lines.size() > MOST_LINES
                    || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
                fail("1 to 50 lines of at most 500 characters are possible, not those of " + language);
            }
            languages.add(quoted(language) + ":[" + String.join(",", lines.stream().map(Announce::quoted).toList()) + "]");
        });
        return "{\"version\":%s,\"date\":\"%s\",\"page\":%s,\"news\":{%s}}".formatted(quoted(version),
                LocalDate.now(ZoneOffset.UTC), quoted(page), String.join(",", languages));
    }

    /** The points below the heading of this version, without Markdown. */
    private static List<String> changes(String version) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("CHANGELOG.md"))) {
            if (line.startsWith("## ")) {
                inside = line.substring(3).strip().split(" ")[0].equals(version);
            } else if (inside && line.startsWith("- ")) {
                lines.add(LINK.matcher(line.substring(2)).replaceAll("$1").replaceAll("[*`]", "").strip());
            }
        }
        return lines;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ") + '"';
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64.strip());
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
