package org.flexmelder.ui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.MainWindow;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Printed;
import org.flexmelder.ui.Texts;

/** A receipt on pages: black on white whatever the theme, with the banner on each page. */
final class ReceiptPaper implements Printed {
    private final Texts texts;
    private final Receipt receipt;

    ReceiptPaper(Texts texts, Receipt receipt) {
        this.texts = texts;
        this.receipt = receipt;
    }

    @Override
    public List<Node> pages(double width, double height) {
        List<Region> blocks = new ArrayList<>();
        blocks.add(head());
        receipt.lines().forEach(line -> blocks.add(line(line)));
        blocks.add(wrapped(receipt.note(), "note"));
        double banner = receipt.banner().isEmpty() ? 0 : measure(List.of(banner()), width).getFirst();
        double room = height - banner - measure(List.of(foot(1, 1)), width).getFirst();
        List<Double> heights = measure(blocks, width);
        List<List<Region>> sheets = new ArrayList<>(List.of(new ArrayList<>()));
        double used = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (used + heights.get(i) > room && !sheets.getLast().isEmpty()) {
                sheets.add(new ArrayList<>());
                used = 0;
            }
            sheets.getLast().add(blocks.get(i));
            used += heights.get(i);
        }
        List<Node> pages = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            pages.add(page(sheets.get(i), i + 1, sheets.size(), width, height));
        }
        return pages;
    }

    private VBox page(List<Region> blocks, int number, int count, double width, double height) {
        VBox page = paper(width);
        if (!receipt.banner().isEmpty()) {
            page.getChildren().add(banner());
        }
        page.getChildren().addAll(blocks);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        page.getChildren().addAll(gap, foot(number, count));
        page.setMinHeight(height);
        page.setPrefHeight(height);
        dress(page);
        page.getChildrenUnmodifiable().forEach(Node::autosize);
        return page;
    }

    /** Heights at this width. */
    private static List<Double> measure(List<Region> blocks, double width) {
        VBox paper = paper(width);
        paper.getChildren().setAll(blocks);
        dress(paper);
        List<Double> heights = blocks.stream().map(block -> Math.ceil(block.prefHeight(width))).toList();
        paper.getChildren().clear();
        return heights;
    }

    private static VBox paper(double width) {
        VBox paper = new VBox();
        paper.getStyleClass().add("receipt-paper");
        paper.setMinWidth(width);
        paper.setPrefWidth(width);
        paper.setMaxWidth(width);
        return paper;
    }

    /** Gives a page its looks without a window. */
    private static void dress(VBox paper) {
        HBox root = new HBox(paper);
        Scene scene = new Scene(root);
        scene.getStylesheets().setAll(MainWindow.sheet());
        root.applyCss();
        root.layout();
    }

    private Region banner() {
        return wrapped(receipt.banner(), "receipt-banner");
    }

    private Region head() {
        GridPane facts = new GridPane();
        facts.setHgap(16);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(labels, values);
        int row = 0;
        for (Receipt.Fact fact : receipt.facts()) {
            Label label = Panes.label(fact.label(), "faint");
            GridPane.setValignment(label, VPos.TOP);
            facts.addRow(row++, label, wrapped(fact.value(), "value"));
        }
        VBox head = new VBox(8, wrapped(receipt.title(), "title"), facts);
        head.getStyleClass().add("receipt-head");
        return head;
    }

    private static Region line(Receipt.Line line) {
        Label number = Panes.label(Integer.toString(line.number()), "faint");
        number.setMinWidth(24);
        Label person = wrapped(line.person(), "person");
        HBox.setHgrow(person, Priority.ALWAYS);
        person.setMaxWidth(Double.MAX_VALUE);
        Label state = Panes.label(line.state());
        state.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(1, new HBox(8, person, state), wrapped(line.about()),
                wrapped(ReceiptHtml.ids(line.ids()), "faint"));
        line.remarks().forEach(remark -> words.getChildren().add(wrapped(remark)));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(8, number, words);
        box.getStyleClass().add("receipt-line");
        return box;
    }

    private Region foot(int number, int count) {
        HBox foot = new HBox(Panes.spacer(), Panes.label(texts.get("history.receipt.page", number, count), "faint"));
        foot.getStyleClass().add("receipt-foot");
        return foot;
    }

    private static Label wrapped(String words, String... styles) {
        Label label = Panes.label(words, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
