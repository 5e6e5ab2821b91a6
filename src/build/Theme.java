import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the themes without the rules of controls that the program does not have: more than half of all rules, which each start
 * would read and try against each node. Called by Maven with the folder of the style sheets, and that of the list of
 * what was left out, {@code left-out.txt}: one selector a line.
 */
final class Theme {
    private static final List<String> LOOKS = List.of("light", "dark");
    /** Style classes of controls that are not used, and of what they are made of, each with all that begins so. */
    private static final Pattern ABSENT = Pattern.compile(Stream.of("accordion", "titled-pane", "choice-box",
            "color-picker", "color-palette", "color-rect", "custom-color", "date-picker", "html-editor", "menu-bar",
            "pagination", "slider", "split-menu-button", "tab", "tabs", "tool-bar", "tree", "chart",
            "default-color\\d", "axis", "area-legend", "bar-legend", "bubble-legend", "pie-legend", "bar-chart",
            "stacked-bar-chart", "breadcrumbs", "calendar", "input-group", "message", "modal", "notification",
            "popover", "progress-slider", "ring-progress-indicator", "segmented-control", "tile", "toggle-switch",
            "ikonli-font-icon", "font-icon", "bb-code")
            .collect(Collectors.joining("|", "(?:", ")(?:-.*)?")));
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    /**
     * Pictures of dialogs, which have signs of the program's own; and with an address in it the binary form of a sheet
     * would name the folder where it was made, another in each build.
     */
    private static final Pattern PICTURE = Pattern.compile("[\\w-]+:\\s*url\\(\"[^\"]*\"\\);");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][\\w-]*)");

    private Theme() {}

    static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> leftOut = new ArrayList<>();
        for (String look : LOOKS) {
            Files.writeString(folder.resolve(look + ".css"), without(read("primer-" + look + ".css"), leftOut));
        }
        Files.write(Path.of(args[1]).resolve("left-out.txt"), leftOut);
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream("/atlantafx/base/theme/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no theme " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String without(String sheet, List<String> leftOut) {
        String plain = COMMENT.matcher(sheet).replaceAll("");
        if (plain.contains("@") || !RULE.matcher(plain).replaceAll("").isBlank()) {
            throw new IllegalStateException("more than rules in a theme");
        }
        String kept = RULE.matcher(plain).results().map(rule -> rule(rule, leftOut)).collect(Collectors.joining());
        if (kept.contains("url(")) {
            throw new IllegalStateException("an address in a theme");
        }
        return kept;
    }

    private static String rule(MatchResult rule, List<String> leftOut) {
        Map<Boolean, List<String>> selectors = Stream.of(rule.group(1).split(",")).map(String::strip)
                .collect(Collectors.partitioningBy(Theme::isNeeded));
        leftOut.addAll(selectors.get(false));
        List<String> needed = selectors.get(true);
        String look = PICTURE.matcher(rule.group(2)).replaceAll("");
        return needed.isEmpty() || look.isBlank() ? "" : String.join(", ", needed) + " {" + look + "}\n";
    }

    private static boolean isNeeded(String selector) {
        return STYLE_CLASS.matcher(selector).results().noneMatch(each -> ABSENT.matcher(each.group(1)).matches());
    }
}
