import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * {@code java StartTimes.java ROUNDS SCREEN PROGRAM MINIMAL OFFICE}: starts both windows in turn and watches the picture
 * of the screen SCREEN (Xvfb writes it into that file), and the command line between. A window is painted when the
 * picture has changed for the last time before two seconds of rest.
 */
final class StartTimes {
    private static final long REST = TimeUnit.SECONDS.toNanos(2);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
    private static final long IDLE = TimeUnit.SECONDS.toMillis(10);

    /** Of the picture as start-times.sh asks for it, four bytes a pixel, behind a head. */
    private static final int HEIGHT = 900;
    private static final int LINE = 1366 * 4;

    private final MappedByteBuffer screen;
    private final Path office;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    private StartTimes(Path screen, Path office) throws IOException {
        try (FileChannel file = FileChannel.open(screen, StandardOpenOption.READ)) {
            this.screen = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        }
        this.office = office;
    }

    static void main(String[] args) throws IOException, InterruptedException {
        Path program = Path.of(args[2]);
        Path minimal = Path.of(args[3]);
        StartTimes times = new StartTimes(Path.of(args[1]), Path.of(args[4]));
        for (int round = 0; round < Integer.parseInt(args[0]); round++) {
            IO.println("round " + round + ", load " + Files.readString(Path.of("/proc/loadavg")).strip());
            times.window(round == 0 ? "cold " : "", program, program.resolve("bin/FlexMelder"));
            times.window(round == 0 ? "cold minimal " : "minimal ", minimal, minimal.resolve("bin/minimal"));
            if (round > 0) {
                times.command("version", program.resolve("bin/flexmelder-cli").toString(), "--version");
                Path data = Files.createTempDirectory("flexmelder");
                times.command("practice-run", program.resolve("bin/flexmelder-cli").toString(), "--data",
                        data.toString(), "practice-run");
                delete(data);
            }
        }
        times.tell();
    }

    private void window(String name, Path folder, Path launcher) throws IOException, InterruptedException {
        if (name.startsWith("cold")) {
            forget(folder);
            forget(office);
        }
        Files.deleteIfExists(office.resolve("flexmelder/window.sock")); // which a window that is killed leaves
        ProcessBuilder builder = quiet(launcher.toString());
        builder.environment().put("XDG_DATA_HOME", office.toString());
        long before = picture();
        long started = System.nanoTime();
        Process process = builder.start();
        long first = 0;
        long last = 0;
        long shown = before;
        while (last == 0 || System.nanoTime() - last < REST) {
            Thread.sleep(5);
            long now = picture();
            if (now != shown) {
                shown = now;
                last = System.nanoTime();
                first = first == 0 ? last : first;
            }
            if (!process.isAlive() || System.nanoTime() - started > LONGEST) {
                throw new IllegalStateException(launcher + " painted nothing, or never came to rest");
            }
        }
        add(name + "first picture, ms", (first - started) / 1e6);
        add(name + "painted, ms", (last - started) / 1e6);
        Thread.sleep(IDLE);
        add(name + "resident, MB", resident(process.pid()));
        add(name + "processor, ms", process.info().totalCpuDuration().orElseThrow().toMillis());
        process.destroy();
        process.waitFor();
        Thread.sleep(TimeUnit.NANOSECONDS.toMillis(REST));
    }

    private void command(String name, String... words) throws IOException, InterruptedException {
        long started = System.nanoTime();
        if (quiet(words).start().waitFor() != 0) {
            throw new IllegalStateException(name);
        }
        add(name + ", ms", (System.nanoTime() - started) / 1e6);
    }

    private static ProcessBuilder quiet(String... words) {
        return new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** By every fourth line, since watching takes from the processors that are measured. */
    private long picture() {
        CRC32 sum = new CRC32();
        int head = screen.capacity() - HEIGHT * LINE;
        for (int line = 0; line < HEIGHT; line += 4) {
            sum.update(screen.slice(head + line * LINE, LINE));
        }
        return sum.getValue();
    }

    private static double resident(long process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            String line = lines.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        }
    }

    /** The system forgets what it holds of these files in memory. */
    private static void forget(Path folder) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                quiet("dd", "of=" + file, "oflag=nocache", "conv=notrunc,fdatasync", "count=0").start().waitFor();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private void add(String name, double figure) {
        figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(figure);
    }

    private void tell() {
        figures.forEach((name, all) -> {
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double[] beside = figures.getOrDefault(name.startsWith("cold ") ? name.replace("cold ", "cold minimal ")
                    : "minimal " + name, List.of()).stream().mapToDouble(Double::doubleValue).sorted().toArray();
            String ratio = beside.length == 0 ? ""
                    : String.format(Locale.ROOT, "  ratio %.2f", middle(sorted) / middle(beside));
            IO.println(String.format(Locale.ROOT, "%-36s %7.0f  (%s)%s", name, middle(sorted),
                    String.join(" ", Arrays.stream(sorted).mapToObj(f -> String.format(Locale.ROOT, "%.0f", f)).toList()),
                    ratio));
        });
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
