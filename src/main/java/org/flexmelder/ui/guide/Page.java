package org.flexmelder.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Theme;

/** One chapter of the guide as nodes: its Markdown, without a browser. */
final class Page extends VBox {
    private static final double WIDTH = 760;
    private static final double FIRST_COLUMN = 130;

    private final Hits hits;
    private final Consumer<String> follow;
    private final List<Node> found = new ArrayList<>();

    /**
     * @param hits
     *            what is marked on the page
     * @param follow
     *            told of the anchor of a link within the guide that was pressed
     */
    Page(Guide.Section section, Hits hits, Consumer<String> follow) {
        this.hits = hits;
        this.follow = follow;
        getStyleClass().add("guide-page");
        setMaxWidth(WIDTH);
        TextFlow title = flow("guide-title");
        write(title, section.title(), "guide-strong");
        getChildren().add(title);
        section.blocks().forEach(block -> getChildren().addAll(block(block)));
    }

    /** The places of what is searched, from top to bottom. */
    List<Node> found() {
        return List.copyOf(found);
    }

    private List<Node> block(org.commonmark.node.Node block) {
        return switch (block) {
            case Paragraph paragraph when paragraph.getFirstChild() instanceof org.commonmark.node.Image image ->
                List.of(picture(image));
            case Paragraph paragraph -> List.of(flow(paragraph, "guide-text"));
            case Heading heading -> List.of(flow(heading, "guide-heading"));
            case BulletList list -> List.of(list(list, 0));
            case OrderedList list -> List.of(list(list, 1));
            case TableBlock table -> List.of(table(table));
            case FencedCodeBlock code -> {
                TextFlow flow = flow("guide-text");
                write(flow, code.getLiteral().stripTrailing(), "guide-code");
                yield List.of(flow);
            }
            default -> throw new IllegalStateException("the guide does not show " + block);
        };
    }

    private VBox list(org.commonmark.node.Node list, int first) {
        VBox lines = new VBox();
        lines.getStyleClass().add("guide-list");
        int number = first;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label bullet = Panes.label(first == 0 ? "•" : number + ".", "guide-bullet");
            bullet.setMinWidth(USE_PREF_SIZE);
            VBox content = new VBox();
            content.getStyleClass().add("guide-list");
            for (org.commonmark.node.Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                content.getChildren().addAll(block(part));
            }
            HBox.setHgrow(content, Priority.ALWAYS);
            lines.getChildren().add(new HBox(8, bullet, content));
            number++;
        }
        return lines;
    }

    private GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int row = 0;
        for (org.commonmark.node.Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (org.commonmark.node.Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                int column = 0;
                for (org.commonmark.node.Node cell = line.getFirstChild(); cell instanceof TableCell; cell = cell
                        .getNext()) {
                    StackPane frame = new StackPane(flow(cell, "guide-text"));
                    frame.getStyleClass().add(part instanceof TableHead ? "guide-head" : "guide-cell");
                    grid.add(frame, column++, row);
                }
                row++;
            }
        }
        for (int i = 0; i < grid.getColumnCount(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.SOMETIMES : Priority.ALWAYS);
            if (i == 0) {
                column.minWidthProperty().bind(Theme.scaled(FIRST_COLUMN));
            }
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /** As wide as the page, and no larger than it is. */
    private Node picture(org.commonmark.node.Image image) {
        String name = image.getDestination().substring(image.getDestination().lastIndexOf('/') + 1);
        Image picture = new Image(String.valueOf(Page.class.getResource("images/" + name)), true);
        ImageView view = new ImageView(picture);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(Guide.words(image));
        view.setFitWidth(WIDTH - 2);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("guide-picture");
        frame.setMinWidth(0);
        frame.setMaxWidth(WIDTH);
        widthProperty().subscribe(width -> view.setFitWidth(Math.max(200,
                Math.min(WIDTH, width.doubleValue()) - snappedLeftInset() - snappedRightInset() - 2)));
        return frame;
    }

    private TextFlow flow(String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        return flow;
    }

    private TextFlow flow(org.commonmark.node.Node parent, String style) {
        TextFlow flow = flow(style);
        boolean strong = parent instanceof Heading || parent.getParent().getParent() instanceof TableHead;
        inline(flow, parent, strong ? "guide-strong" : "guide-plain");
        return flow;
    }

    private void inline(TextFlow flow, org.commonmark.node.Node parent, String style) {
        for (org.commonmark.node.Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> write(flow, text.getLiteral(), style);
                case Code code -> write(flow, code.getLiteral(), "guide-code");
                case StrongEmphasis strong -> inline(flow, strong, "guide-strong");
                case Emphasis emphasis -> inline(flow, emphasis, "guide-emphasis");
                case SoftLineBreak _ -> write(flow, " ", style);
                case HardLineBreak _ -> write(flow, "\n", style);
                case Link link -> flow.getChildren().add(link(link));
                case org.commonmark.node.HtmlInline _ -> {
                    // an anchor has no words
                }
                default -> throw new IllegalStateException("the guide does not show " + node);
            }
        }
    }

    private Hyperlink link(Link link) {
        Hyperlink shown = new Hyperlink(Guide.words(link));
        shown.getStyleClass().add("guide-link");
        shown.setOnAction(_ -> follow.accept(link.getDestination().substring(1)));
        return shown;
    }

    private void write(TextFlow flow, String words, String style) {
        int done = 0;
        for (Hits.Range hit : hits.in(words)) {
            plain(flow, words.substring(done, hit.from()), style);
            Label marked = Panes.label(words.substring(hit.from(), hit.to()), style, "guide-hit");
            found.add(marked);
            flow.getChildren().add(marked);
            done = hit.to();
        }
        plain(flow, words.substring(done), style);
    }

    private static void plain(TextFlow flow, String words, String style) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            flow.getChildren().add(text);
        }
    }
}
