package org.flexmelder.ui.overview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.flexmelder.model.Company;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Navigation;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Tip;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One company's month on the board: sign, state in a word, number. Opens the month. It is a button in all but its skin,
 * and only the first cell of a state has styled letters: there are dozens of cells on the first screen, and skins and
 * styles are a large part of what a start has to do.
 */
final class MonthCell extends Region {
    private static final double GAP = 3;

    private final Texts texts;
    private final Company company;
    private final ReportingMonth month;
    private final Runnable open;
    private final Text sign;
    private final Text words;

    /**
     * @param alike
     *            a cell of the same board and state, or null for the first
     */
    MonthCell(Ui ui, Company company, ReportingMonth month, @Nullable MonthCell alike) {
        texts = ui.texts();
        this.company = company;
        this.month = month;
        open = () -> open(ui.navigation(), month);
        sign = alike == null
                ? sign(shown(month)).<Text>map(Icon::new).orElseGet(Text::new)
                : new Alike(alike.sign, alike.sign.getText());
        words = alike == null ? new Text() : new Alike(alike.words, "");
        getChildren().addAll(sign, words);
        Focus.name(this, "month-" + month.careflexId() + "-" + month.month());
        dress(this, "month-cell", shown(month));
        setAccessibleRole(AccessibleRole.BUTTON);
        Tip.on(this, this::whole);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                fire();
            }
        });
    }

    /** Letters without a style of their own. */
    private static final class Alike extends Text {
        private Alike(Text other, String text) {
            super(text);
            fontProperty().bind(other.fontProperty());
            fillProperty().bind(other.fillProperty());
        }

        @Override
        public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
            return List.of();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + Math.max(snapSizeX(sign.prefWidth(-1)), snapSizeX(words.prefWidth(-1)))
                + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + contentHeight() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double y = snappedTopInset() + (getHeight() - snappedTopInset() - snappedBottomInset() - contentHeight()) / 2;
        layoutInArea(sign, left, y, width, height(sign), 0, HPos.CENTER, VPos.CENTER);
        layoutInArea(words, left, y + contentHeight() - height(words), width, height(words), 0, HPos.CENTER,
                VPos.CENTER);
    }

    private double contentHeight() {
        double gap = sign.getText().isEmpty() || words.getText().isEmpty() ? 0 : GAP;
        return height(sign) + gap + height(words);
    }

    private double height(Text letters) {
        return letters.getText().isEmpty() ? 0 : snapSizeY(letters.prefHeight(-1));
    }

    /** What a click, Enter and Space do. */
    void fire() {
        open.run();
    }

    static void dress(Node node, String styleClass, ReportingMonth.State state) {
        node.getStyleClass().setAll(styleClass, "state-" + state.name().toLowerCase(Locale.ROOT));
    }

    private String whole() {
        return texts.get("overview.cell", company.name(), texts.month(month.month()), state(texts, month));
    }

    /** The text is put together only for who hears it. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? whole()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /**
     * @param brief
     *            true for the number without the word; that is in the tooltip, and is read out
     */
    void show(boolean brief) {
        int count = count(month);
        boolean word = !brief || month.state() == ReportingMonth.State.NONE;
        words.setText(word ? words(texts, month) : count == 0 ? "" : String.valueOf(count));
    }

    /** What was sent is in the history; drafts and what waits are where they can be worked on. */
    private static void open(Navigation navigation, ReportingMonth month) {
        switch (shown(month)) {
            case WAITING -> navigation.show(Place.SENDING);
            case OPEN, MISSED, NONE -> {
                if (month.count(IncidentState.DRAFT) > 0) {
                    navigation.show(Place.INCIDENTS);
                } else {
                    navigation.month(month.careflexId(), month.month());
                }
            }
            case UNCLEAR, REPORTED, EMPTY -> navigation.month(month.careflexId(), month.month());
        }
    }

    /** What was reported in part is still open. */
    static ReportingMonth.State shown(ReportingMonth month) {
        return month.isPartly() ? ReportingMonth.State.OPEN : month.state();
    }

    private static String words(Texts texts, ReportingMonth month) {
        String word = texts.get("overview.month." + shown(month).name());
        int count = count(month);
        return count == 0 ? word : word + " " + count;
    }

    private static String state(Texts texts, ReportingMonth month) {
        if (month.isPartly()) {
            return texts.get("overview.cell.notReported", texts.get("overview.month.PARTLY"),
                    month.count(IncidentState.DRAFT));
        }
        return switch (month.state()) {
            case NONE -> texts.get("overview.cell.NONE");
            case OPEN, MISSED -> month.incidents() == 0
                    ? texts.get("overview.month." + month.state().name())
                    : texts.get("overview.cell.notReported", texts.get("overview.month." + month.state().name()),
                            month.incidents());
            default -> words(texts, month);
        };
    }

    /** Of the incidents that make the state what it is. */
    private static int count(ReportingMonth month) {
        if (month.isPartly()) {
            return month.count(IncidentState.DRAFT);
        }
        return switch (month.state()) {
            case UNCLEAR -> month.count(IncidentState.UNCLEAR) + month.count(IncidentState.SENDING);
            case WAITING -> month.count(IncidentState.WAITING);
            case REPORTED -> month.count(IncidentState.REPORTED);
            case OPEN, MISSED -> month.incidents();
            case EMPTY, NONE -> 0;
        };
    }

    static Optional<Feather> sign(ReportingMonth.State state) {
        return Optional.ofNullable(switch (state) {
            case UNCLEAR -> Feather.HELP_CIRCLE;
            case WAITING -> Feather.CLOCK;
            case REPORTED -> Feather.CHECK;
            case EMPTY -> Feather.CHECK_CIRCLE;
            case OPEN -> Feather.CIRCLE;
            case MISSED -> Feather.ALERT_CIRCLE;
            case NONE -> null;
        });
    }
}
