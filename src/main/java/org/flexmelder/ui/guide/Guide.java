package org.flexmelder.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The user guide in one language, as it stands in the Markdown from which the web pages are made too.
 *
 * @param title
 *            of the whole guide
 */
public record Guide(String title, List<Section> sections) {
    private static final int CHAPTER = 2;
    private static final Pattern ID = Pattern.compile("<a id=\"([\\w-]+)\">");

    /**
     * What stands from one heading of the second level to the next.
     *
     * @param anchor
     *            the name by which links lead here, or "" where it has none
     * @param text
     *            all its words, for a search
     */
    public record Section(String anchor, String title, List<Node> blocks, String text) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** The guide in {@code de} or {@code en}. */
    public static Guide of(String language) {
        String name = language + "/index.md";
        try (InputStream in = Guide.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guide parse(String markdown) {
        Node document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
        String title = "";
        List<Section> sections = new ArrayList<>();
        Heading heading = null;
        List<Node> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() == 1) {
                title = words(next);
            } else if (node instanceof Heading next && next.getLevel() == CHAPTER) {
                if (heading != null) {
                    sections.add(section(heading, blocks));
                }
                heading = next;
                blocks = new ArrayList<>();
            } else if (heading != null) {
                blocks.add(node);
            }
        }
        if (heading != null) {
            sections.add(section(heading, blocks));
        }
        return new Guide(title, List.copyOf(sections));
    }

    /** The chapter with this anchor. */
    public Optional<Section> section(String anchor) {
        return sections.stream().filter(each -> each.anchor().equals(anchor)).findFirst();
    }

    private static Section section(Heading heading, List<Node> blocks) {
        StringBuilder text = new StringBuilder(words(heading));
        blocks.forEach(block -> text.append('\n').append(words(block)));
        return new Section(anchor(heading), words(heading), blocks, text.toString());
    }

    private static String anchor(Heading heading) {
        for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline html) {
                Matcher id = ID.matcher(html.getLiteral());
                if (id.matches()) {
                    return id.group(1);
                }
            }
        }
        return "";
    }

    /** The words of a part, without marks. */
    static String words(Node part) {
        Words words = new Words();
        part.accept(words);
        return words.all.toString().strip();
    }

    private static final class Words extends AbstractVisitor {
        private final StringBuilder all = new StringBuilder();

        @Override
        public void visit(Text text) {
            all.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            all.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            all.append(' ');
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof org.commonmark.node.Block || parent instanceof org.commonmark.node.CustomNode) {
                all.append('\n');
            }
        }
    }
}
