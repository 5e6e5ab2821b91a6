package org.flexmelder.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The theme's rules that the build leaves out, since nothing is shown that they are for. */
final class LeftOut {
    private static final Path FILE = Path.of("target", "left-out.txt");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][\\w-]*)");
    /** The style classes of each selector, all of which must be there for it to matter. */
    private static final Set<Set<String>> SELECTORS = selectors();

    private LeftOut() {}

    /** Fails where one of them is for this node or what is in it. */
    static void check(Node node) {
        Set<String> names = new HashSet<>();
        collect(node, names);
        SELECTORS.stream().filter(names::containsAll).findFirst().ifPresent(selector -> {
            throw new AssertionError("shown without the theme's rule for " + selector + ", see src/build/Theme.java");
        });
    }

    private static void collect(Node node, Set<String> names) {
        names.addAll(node.getStyleClass());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, names));
        }
    }

    private static Set<Set<String>> selectors() {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.map(line -> STYLE_CLASS.matcher(line).results().map(each -> each.group(1))
                    .collect(Collectors.toSet())).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
