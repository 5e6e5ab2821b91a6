package org.flexmelder.ui.sending;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** The card with what is ready, the state of the access token, and the button that sends. */
final class ReadyCard extends VBox {
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    /** Companies that are named beside the button; all of them stand in the list above. */
    private static final int SHARES = 8;

    private static final Duration REST = Duration.seconds(1);

    private final Ui ui;
    private final SendingModel model;
    private final Words words;
    private final VBox empty;
    private final Label title;
    private final ReadyPane companies;
    private final Hyperlink notReady = new Hyperlink();
    private final Label token = Panes.label("", "small", "muted");
    private final Label reason = Panes.label("", "small", "muted");
    private final Button send;
    private final FlowPane shares = new FlowPane(16, 6);
    private final HBox foot;
    private final PauseTransition moment = new PauseTransition(REST);
    private boolean resting;

    ReadyCard(Ui ui, SendingModel model, Words words) {
        this.ui = ui;
        this.model = model;
        this.words = words;
        getStyleClass().add("card");
        title = Panes.label(ui.texts().get("sending.ready.title"), "section-title");
        companies = new ReadyPane(ui, model, words);
        notReady.setId("not-ready");
        notReady.setGraphic(new Icon(Feather.EDIT_3));
        notReady.setOnAction(_ -> ui.navigation().show(Place.INCIDENTS));
        send = Panes.button("", Feather.SEND, model::send, Styles.ACCENT, Styles.LARGE);
        send.setId("send");
        send.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(send.textProperty());
        send.setTooltip(whole);
        send.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        reason.setId("send-reason");
        token.setId("token-line");
        token.setMinWidth(USE_PREF_SIZE);
        empty = Panes.emptyState(Feather.CHECK_CIRCLE, ui.texts().get("sending.empty.title"),
                ui.texts().get("sending.empty"), toIncidents());
        foot = new HBox(12, token, Panes.spacer(), reason, send);
        foot.setAlignment(Pos.CENTER_LEFT);
        shares.setId("send-companies");
        shares.setAlignment(Pos.CENTER_RIGHT);
        moment.setOnFinished(_ -> {
            resting = false;
            update();
        });
        getChildren().addAll(title, empty, companies, notReady, shares, foot);
        getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        model.loadedProperty().addListener((_, _, _) -> update());
        model.deskProperty().addListener((_, _, _) -> update());
        model.resultsProperty().addListener((_, _, _) -> update());
        model.leftOutCompanies().addListener((SetChangeListener<String>) _ -> update());
        model.leftOutDrafts().addListener((SetChangeListener<Long>) _ -> update());
        update();
    }

    /** The button does nothing for a moment: a second press of a double click is not meant for what is there now. */
    void rest() {
        resting = true;
        update();
        moment.playFromStart();
    }

    /** Unfolds the drafts of this company. */
    void reveal(String careflexId) {
        companies.reveal(careflexId);
    }

    /** The first company; empty where none is there. */
    Optional<Node> first() {
        return companies.first();
    }

    private Button toIncidents() {
        Button button = Panes.button(ui.texts().get("sending.empty.action"), Feather.EDIT_3,
                () -> ui.navigation().show(Place.INCIDENTS), Styles.BUTTON_OUTLINED);
        button.setId("to-incidents");
        return button;
    }

    private void update() {
        Desk desk = model.deskProperty().get();
        Chosen chosen = model.chosen();
        boolean nothing = desk.companies().isEmpty();
        boolean bare = nothing && model.resultsProperty().get().rows().isEmpty();
        title.setVisible(!nothing);
        pseudoClassStateChanged(SLIM, nothing && !bare && desk.notReady() == 0);
        companies.setVisible(!nothing);
        empty.setVisible(bare && model.loadedProperty().get());
        notReady.setVisible(desk.notReady() > 0);
        notReady.setText(ui.texts().get("sending.notReady", desk.notReady()));
        String why = why(desk, chosen);
        reason.setText(why);
        send.setText(words.button(chosen));
        showCompanies(chosen);
        send.setDisable(resting || !why.isEmpty());
        send.setAccessibleHelp(why);
        token.setText(token(desk));
    }

    /** One company is named on the button; several stand beside it, each with its share. */
    private void showCompanies(Chosen chosen) {
        List<Chosen.Share> all = chosen.companies();
        shares.setVisible(model.deskProperty().get().companies().size() > 1);
        shares.getChildren().setAll(all.stream().limit(SHARES).map(this::share).toList());
        if (all.size() > SHARES) {
            shares.getChildren().add(Panes.label(ui.texts().get("sending.companies.more", all.size() - SHARES),
                    "muted"));
        }
    }

    private Node share(Chosen.Share share) {
        return new CompanyMark(ui.texts().get("sending.share", share.company().name(),
                words.amount(share.incidents(), share.emptyReports())), CompanyFinder.colour(share.company()));
    }

    private String why(Desk desk, Chosen chosen) {
        if (!desk.setUp()) {
            return ui.texts().get("sending.why.notSetUp");
        }
        if (!desk.switchedOn()) {
            return ui.texts().get("sending.why.notSwitchedOn");
        }
        if (!model.loadedProperty().get()) {
            return ui.texts().get("sending.why.loading");
        }
        if (desk.companies().isEmpty()) {
            return ui.texts().get("sending.why.nothing");
        }
        return chosen.isEmpty() ? ui.texts().get("sending.why.noneChosen") : "";
    }

    private String token(Desk desk) {
        if (!desk.setUp()) {
            return "";
        }
        return desk.tokenUntil().map(until -> ui.texts().get("sending.token.until", ui.texts().time(until)))
                .orElse(ui.texts().get("sending.token.none"));
    }
}
