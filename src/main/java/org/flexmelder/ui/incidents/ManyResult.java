package org.flexmelder.ui.incidents;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Employee;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;

/** What came of making drafts for many people, and who is left out. */
final class ManyResult extends VBox {
    private static final int NAMED = 10;

    private final Ui ui;
    private final Texts texts;
    private final IncidentsModel model;
    private final ManyModel many;
    private final VBox result = new VBox(8);
    private final Label leftOut = wrapped("");

    ManyResult(Ui ui, IncidentsModel model) {
        super(12);
        this.ui = ui;
        texts = ui.texts();
        this.model = model;
        many = model.many();
        result.setId("many-result");
        result.getStyleClass().add("card");
        leftOut.setId("many-left-out");
        getChildren().addAll(result, leftOut);
        many.madeProperty().addListener((_, _, _) -> showResult());
        many.leftOut().addListener((InvalidationListener) _ -> showLeftOut());
        showResult();
        showLeftOut();
    }

    private void showResult() {
        result.getChildren().clear();
        result.setVisible(many.madeProperty().get().isPresent());
        result.setManaged(result.isVisible());
        many.madeProperty().get().ifPresent(made -> {
            result.getChildren().add(wrapped(texts.get("incidents.many.made", made.drafts().size()), "strong"));
            if (made.nameAlone() > 0) {
                result.getChildren().add(wrapped(texts.get("incidents.many.nameAlone", made.nameAlone())));
            }
            if (!made.archived().isEmpty()) {
                result.getChildren().add(wrapped(inArchive(made.archived())));
            }
            if (!made.alike().isEmpty()) {
                Button again = new Button(texts.get("incidents.many.again"));
                again.setId("many-again");
                again.setOnAction(_ -> ui.dialogs().confirm(texts.get("incidents.many.again.title"),
                        texts.get("incidents.many.again.text", made.alike().size()),
                        texts.get("incidents.many.again"), true, many::makeAlike));
                result.getChildren().addAll(wrapped(texts.get("incidents.many.alike", made.alike().size(),
                        names(made.alike()), more(made.alike()))), again);
            }
        });
        fit();
    }

    private void showLeftOut() {
        leftOut.setText(many.leftOut().isEmpty() ? "" : inArchive(many.leftOut()));
        leftOut.setVisible(!many.leftOut().isEmpty());
        leftOut.setManaged(!many.leftOut().isEmpty());
        fit();
    }

    /** Nothing to say takes no room. */
    private void fit() {
        setManaged(result.isManaged() || leftOut.isManaged());
        setVisible(isManaged());
    }

    private String inArchive(List<Employee> people) {
        return texts.get("incidents.many.archived", people.size(), names(people), more(people));
    }

    private String names(List<Employee> people) {
        return people.stream().limit(NAMED).map(model.lists()::choice).collect(Collectors.joining("; "));
    }

    private static int more(List<Employee> people) {
        return Math.max(0, people.size() - NAMED);
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Panes.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
