package org.flexmelder.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** The real {@link Dialogs} over one window. */
public final class FxDialogs implements Dialogs {
    private static final double WIDTH = 520;
    private static final double LEAST_WIDTH = 460;

    private final Texts texts;
    private final Stage owner;

    public FxDialogs(Texts texts, Stage owner) {
        this.texts = texts;
        this.owner = owner;
    }

    @Override
    public void confirm(String title, String text, String action, boolean danger, Runnable yes) {
        ButtonType act = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        Icon icon = danger ? icon(Feather.ALERT_TRIANGLE, "attention") : icon(Feather.HELP_CIRCLE);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, icon, title, text, cancel(), act);
        Button button = (Button) alert.getDialogPane().lookupButton(act);
        button.setId("confirm");
        button.setDefaultButton(!danger);
        if (danger) {
            button.getStyleClass().add("danger");
        }
        alert.resultProperty().addListener((_, _, chosen) -> {
            if (chosen == act) {
                yes.run();
            }
        });
        alert.show();
    }

    @Override
    public void ask(String title, String text, String action, Consumer<String> done) {
        TextInputDialog dialog = new TextInputDialog();
        ButtonType act = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(cancel(), act);
        dialog.getDialogPane().lookupButton(act).setId("confirm");
        dialog.setResultConverter(chosen -> chosen == act ? dialog.getEditor().getText().strip() : null);
        dress(dialog, icon(Feather.EDIT_3), title, text);
        dialog.setOnHidden(_ -> Optional.ofNullable(dialog.getResult()).ifPresent(done));
        dialog.show();
    }

    @Override
    public void inform(String title, String text) {
        alert(Alert.AlertType.INFORMATION, icon(Feather.INFO), title, text,
                new ButtonType(texts.get("button.ok"), ButtonBar.ButtonData.OK_DONE))
                .show();
    }

    @Override
    public void error(String sentence, Exception cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        ButtonType copy = new ButtonType(texts.get("button.copyDetails"), ButtonBar.ButtonData.LEFT);
        Alert alert = alert(Alert.AlertType.ERROR, icon(Feather.ALERT_CIRCLE, "bad"), texts.get("error.title"),
                sentence,
                copy,
                new ButtonType(texts.get("button.ok"), ButtonBar.ButtonData.OK_DONE));
        TextArea details = new TextArea(trace.toString());
        details.setEditable(false);
        details.setAccessibleText(texts.get("error.details"));
        details.getStyleClass().add("mono");
        alert.getDialogPane().setExpandableContent(details);
        alert.getDialogPane().lookupButton(copy).addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            copy(details.getText());
            event.consume();
        });
        alert.show();
    }

    @Override
    public Optional<Path> saveFile(String title, String proposedName, List<String> patterns) {
        FileChooser chooser = chooser(title, patterns);
        chooser.setInitialFileName(proposedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(java.io.File::toPath);
    }

    @Override
    public Optional<Path> openFile(String title, List<String> patterns) {
        return Optional.ofNullable(chooser(title, patterns).showOpenDialog(owner)).map(java.io.File::toPath);
    }

    @Override
    public void print(String name, Printed printed) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            inform(texts.get("print.none.title"), texts.get("print.none"));
            return;
        }
        job.getJobSettings().setJobName(name);
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return;
        }
        PageLayout layout = job.getJobSettings().getPageLayout();
        boolean well = printed.pages(layout.getPrintableWidth(), layout.getPrintableHeight()).stream()
                .allMatch(job::printPage);
        if (!job.endJob() || !well) {
            inform(texts.get("print.failed.title"), texts.get("print.failed"));
        }
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static FileChooser chooser(String title, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        return chooser;
    }

    private ButtonType cancel() {
        return new ButtonType(texts.get("button.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    private Alert alert(Alert.AlertType type, Icon icon, String title, String text, ButtonType... buttons) {
        Alert alert = new Alert(type, text, buttons);
        dress(alert, icon, title, text);
        return alert;
    }

    private static Icon icon(Feather shape, String... looks) {
        Icon icon = new Icon(shape);
        icon.getStyleClass().add("dialog-icon");
        icon.getStyleClass().addAll(looks);
        return icon;
    }

    private void dress(Dialog<?> dialog, Icon icon, String title, String text) {
        dialog.initOwner(owner);
        dialog.setGraphic(icon);
        dialog.setTitle(texts.get("app.name"));
        dialog.setHeaderText(title);
        dialog.setContentText(text);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        dialog.getDialogPane().setPrefWidth(Theme.scaled(WIDTH).get());
        dialog.getDialogPane().setMinWidth(Theme.scaled(LEAST_WIDTH).get());
        for (ButtonType each : dialog.getDialogPane().getButtonTypes()) {
            if (dialog.getDialogPane().lookupButton(each) instanceof Region button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
                ButtonBar.setButtonUniformSize(button, false);
            }
        }
        dialog.setOnShown(_ -> {
            if (dialog.getDialogPane().lookup(".details-button") instanceof Region link) {
                link.setMinWidth(Region.USE_PREF_SIZE);
            }
        });
    }
}
