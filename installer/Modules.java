import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Field;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.css.Stylesheet;
import sun.misc.Unsafe;

/**
 * Makes of each jar what jlink takes: {@code java Modules.java TO DATE JAR…} writes one jmod a jar into the folder TO.
 * A jar without a module descriptor gets one; natives of this system become libraries of the runtime, those of other
 * systems are left out, and jars without a class are passed over. Licences go to the legal notices, those that a jar
 * lacks out of installer/licences, and without any the work ends. Classes compiled
 * for Java 5 get the stack maps of Java 6, without which an AOT cache does not take them, and style sheets lie in their
 * binary form beside their text. JavaFX is on the class path.
 */
final class Modules {
    private static final Set<String> NATIVES = Set.of(".so", ".dylib", ".dll");
    /** Where a class file has it, below 256. */
    private static final int MAJOR_VERSION = 7;
    private static final Path VERSIONS = Path.of("META-INF", "versions");
    /** AtlantaFX's sheets, of which Maven has made the program's own: see src/build/Theme.java. */
    private static final Path THEMES = Path.of("atlantafx", "base", "theme");
    private static final Set<String> SHEETS = Set.of(".css", ".bss");
    private static final Path LICENCES = Path.of("installer", "licences");
    /** Where the JDK keeps what it shares with JavaFX on Windows: the C library. */
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    private final Properties licences = new Properties();
    private final Path to;
    private final String date;
    private final String libraries;

    private Modules(Path to, String date, String libraries) throws IOException {
        try (InputStream texts = Files.newInputStream(LICENCES.resolve("modules.properties"))) {
            licences.load(texts);
        }
        this.to = to;
        this.date = date;
        this.libraries = libraries;
    }

    static void main(String[] args) throws IOException, ReflectiveOperationException {
        sameOrder();
        List<Path> jars = Stream.of(args).skip(2).map(Path::of).sorted().toList();
        String libraries = String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
        Modules modules = new Modules(Files.createDirectories(Path.of(args[0])), args[1], libraries);
        for (Path jar : jars) {
            modules.make(jar);
        }
    }

    /**
     * The JDK goes through its unchangeable sets in an order of each run's own, and JavaFX writes a style sheet's selectors
     * in it: two builds would differ.
     */
    @SuppressWarnings("removal")
    private static void sameOrder() throws ReflectiveOperationException {
        Field itself = Unsafe.class.getDeclaredField("theUnsafe");
        itself.setAccessible(true);
        Unsafe unsafe = (Unsafe) itself.get(null);
        Class<?> sets = Class.forName("java.util.ImmutableCollections");
        Field salt = sets.getDeclaredField("SALT32L");
        Field reverse = sets.getDeclaredField("REVERSE");
        unsafe.putLong(unsafe.staticFieldBase(salt), unsafe.staticFieldOffset(salt), 0);
        unsafe.putBoolean(unsafe.staticFieldBase(reverse), unsafe.staticFieldOffset(reverse), false);
    }

    private void make(Path jar) throws IOException {
        Path parts = Files.createTempDirectory(to, "parts");
        Path classes = Files.createDirectory(parts.resolve("classes"));
        Path natives = Files.createDirectory(parts.resolve("natives"));
        Path legal = Files.createDirectory(parts.resolve("legal"));
        if (unpack(jar, classes, natives, legal)) {
            ModuleDescriptor module = ModuleFinder.of(jar).findAll().iterator().next().descriptor();
            if (module.isAutomatic()) {
                describe(jar, module.name(), parts, classes);
            }
            license(module.name(), legal);
            renew(classes);
            for (Path file : files(classes)) {
                if (file.toString().endsWith(".css")) {
                    binary(file);
                }
            }
            run("jmod", "create", "--compress", "zip-0", "--date", date, "--class-path", classes.toString(), "--libs",
                    natives.toString(), "--legal-notices", legal.toString(), to.resolve(module.name() + ".jmod").toString());
        }
        delete(parts);
    }

    /** True where the jar holds a class. What is for a newer Java takes the place of the same for an older one. */
    private static boolean unpack(Path jar, Path classes, Path natives, Path legal) throws IOException {
        boolean any = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = new ArrayList<>(zip.stream().filter(e -> !e.isDirectory()).toList());
            for (ZipEntry entry : entries) {
                Path name = Path.of(entry.getName());
                if (name.startsWith(THEMES) && SHEETS.contains(ending(name))) {
                    continue;
                }
                Path target = classes.resolve(name);
                if (isNative(name)) {
                    if (name.getNameCount() > 1 && !name.getParent().endsWith(system())
                            || Files.exists(BIN.resolve(name.getFileName()))) {
                        continue;
                    }
                    target = natives.resolve(name.getFileName());
                } else if (isLegal(name)) {
                    target = legal.resolve(name.getFileName());
                }
                any |= entry.getName().endsWith(".class");
                Files.createDirectories(target.getParent());
                Files.copy(zip.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (int release = 9; release <= Runtime.version().feature(); release++) {
            Path newer = classes.resolve(VERSIONS).resolve(Integer.toString(release));
            if (Files.isDirectory(newer)) {
                move(newer, classes);
            }
        }
        return any;
    }

    /** Open, as an automatic module is: what it reads of itself by name is found as before. */
    private void describe(Path jar, String name, Path parts, Path classes) throws IOException {
        run("jdeps", "--ignore-missing-deps", "--multi-release", "base", "--module-path", libraries,
                "--generate-open-module", parts.resolve("described").toString(), jar.toString());
        Path source;
        try (Stream<Path> files = Files.walk(parts.resolve("described").resolve(name))) {
            source = files.filter(file -> file.endsWith("module-info.java")).findFirst().orElseThrow();
        }
        run("javac", "-nowarn", "-Xlint:none", "--module-path", libraries, "--patch-module", name + "=" + classes, "-d",
                classes.toString(), source.toString());
    }

    private void license(String module, Path legal) throws IOException {
        for (String text : licences.getProperty(module, "").split(" ")) {
            if (!text.isEmpty()) {
                Path file = LICENCES.resolve(text);
                Files.copy(file, legal.resolve(file.getFileName()));
            }
        }
        if (files(legal).isEmpty()) {
            throw new IllegalStateException("no licence of " + module + ": see " + LICENCES);
        }
    }

    /** JavaFX takes a style sheet in its binary form where one lies beside it. */
    private static void binary(Path css) throws IOException {
        Path bss = css.resolveSibling(css.getFileName().toString().replace(".css", ".bss"));
        if (!Files.exists(bss)) {
            Stylesheet.convertToBinary(css.toFile(), bss.toFile());
        }
    }

    private static void renew(Path classes) throws IOException {
        ClassFile writer = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(
                        type -> stream(classes, type)).orElse(ClassHierarchyResolver.defaultResolver()).cached()));
        ClassTransform version = (to, part) -> to
                .with(part instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_6_VERSION, 0) : part);
        ClassTransform renewed = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version);
        for (Path file : files(classes)) {
            byte[] old = file.toString().endsWith(".class") ? Files.readAllBytes(file) : new byte[0];
            if (old.length > 0 && old[MAJOR_VERSION] < ClassFile.JAVA_6_VERSION) {
                Files.write(file, writer.transformClass(writer.parse(old), renewed));
            }
        }
    }

    private static InputStream stream(Path classes, ClassDesc type) {
        String descriptor = type.descriptorString();
        Path file = classes.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNative(Path name) {
        return NATIVES.contains(ending(name));
    }

    private static String ending(Path name) {
        String file = name.getFileName().toString();
        return file.substring(Math.max(0, file.lastIndexOf('.')));
    }

    private static boolean isLegal(Path name) {
        String file = name.getFileName().toString().toUpperCase(Locale.ROOT);
        return name.startsWith("META-INF") && (file.contains("LICENSE") || file.contains("NOTICE"));
    }

    /** The folder in which the driver of SQLite keeps what is for this system. */
    private static Path system() {
        String os = System.getProperty("os.name");
        String folder = os.startsWith("Windows") ? "Windows" : os.startsWith("Mac") ? "Mac" : "Linux";
        return Path.of("native", folder, System.getProperty("os.arch").replace("amd64", "x86_64"));
    }

    private static void move(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException failure) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void run(String tool, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter words = new PrintWriter(said);
        if (ToolProvider.findFirst(tool).orElseThrow().run(words, words, arguments) != 0) {
            throw new IllegalStateException(tool + " " + String.join(" ", arguments) + "\n" + said);
        }
    }
}
