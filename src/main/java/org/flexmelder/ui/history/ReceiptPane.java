package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** The receipt as it will be printed, with what can be done with it. */
final class ReceiptPane extends VBox {
    /** A4 within the margins that printers leave, in points. */
    private static final double WIDTH = 487;
    private static final double HEIGHT = 734;

    private final Ui ui;
    private final Receipt receipt;
    private final ReceiptPaper paper;
    private final Label saved = Panes.label("", "small", "muted");

    ReceiptPane(Ui ui, Receipt receipt, Runnable back) {
        super(12);
        this.ui = ui;
        this.receipt = receipt;
        paper = new ReceiptPaper(ui.texts(), receipt);
        setId("receipt");
        Button close = button("receipt-back", "history.receipt.back", Feather.ARROW_LEFT, back);
        Button print = button("receipt-print", "history.receipt.print", Feather.PRINTER,
                () -> ui.dialogs().print(receipt.title(), paper));
        print.getStyleClass().add(Styles.ACCENT);
        Button save = button("receipt-save", "history.receipt.save", Feather.SAVE, this::save);
        FlowPane bar = new FlowPane(8, 8, close, print, save, saved);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox sheets = new VBox(16);
        sheets.setAlignment(Pos.TOP_CENTER);
        sheets.getStyleClass().add("receipt-desk");
        paper.pages(WIDTH, HEIGHT).forEach(page -> {
            StackPane sheet = new StackPane(new Group(page));
            sheet.getStyleClass().add("receipt-sheet");
            sheet.setMaxWidth(USE_PREF_SIZE);
            sheets.getChildren().add(sheet);
        });
        ScrollPane scroll = new ScrollPane(sheets);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        scroll.setId("receipt-sheets");
        scroll.setAccessibleText(receipt.title());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(bar, scroll);
    }

    private Button button(String id, String key, Feather icon, Runnable action) {
        Button button = Panes.button(ui.texts().get(key), icon, action);
        button.setId(id);
        return button;
    }

    private void save() {
        ui.dialogs().saveFile(ui.texts().get("history.receipt.save"), receipt.fileName(), List.of("*.html"))
                .ifPresent(this::write);
    }

    private void write(Path file) {
        String page = ReceiptHtml.of(receipt, ui.texts().language());
        ui.tasks().run(() -> Files.writeString(file, page),
                written -> saved.setText(ui.texts().get("history.receipt.saved", written.toString())),
                failure -> {
                    if (failure instanceof IOException) {
                        ui.dialogs().error(ui.texts().get("history.receipt.failed", file.toString()), failure);
                    } else {
                        ui.dialogs().error(ui.texts().get("error.unexpected"), failure);
                    }
                });
    }
}
