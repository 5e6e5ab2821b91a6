package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Arrival;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Screen;
import org.flexmelder.ui.Spot;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** Companies, the portal's addresses and credentials, looks, codes, data folder and practice; saved as typed. */
public final class SettingsView implements Screen {
    static final double WIDTH = 860;
    private static final double GUTTER = 16;

    private final CompaniesModel companies;
    private final CompaniesCard companiesCard;
    private final CatalogueModel catalogue;
    private final ConnectionCard connection;
    private final NetworkPane network;
    private final ProfilePane profile;
    private final Runnable again;
    private final Ui ui;
    private final Books books;
    private final SettingsOffice office;
    private final SetUpBar setUp;
    private final ScrollPane scroll;
    private final VBox root;
    private final Arrival arrival;

    public SettingsView(Ui ui, Books books, SettingsOffice office) {
        this.ui = ui;
        this.books = books;
        this.office = office;
        SettingsModel settings = new SettingsModel(ui, office);
        companies = new CompaniesModel(ui, books);
        catalogue = new CatalogueModel(settings);
        ConnectionModel connecting = new ConnectionModel(ui, office, settings);
        connection = new ConnectionCard(ui, connecting, office.practice(), this::goTo);
        NetworkModel way = new NetworkModel(ui, office, settings);
        network = new NetworkPane(ui, way, connecting::forgetCheck);
        network.setVisible(!office.practice());
        network.managedProperty().bind(network.visibleProperty());
        profile = new ProfilePane(ui.texts(), settings);
        companiesCard = new CompaniesCard(ui, companies, this::toView);
        VBox cards = new VBox(16, companiesCard, connection, network);
        cards.setMaxWidth(WIDTH);
        cards.getChildren().addAll(new LookCard(ui.texts(), settings, this::keepSpot), new CatalogueCard(ui, catalogue),
                profile,
                new FolderCard(ui, office.folder()));
        if (office.practice()) {
            PracticeCard practising = new PracticeCard(ui, office);
            again = practising::refresh;
            cards.getChildren().addFirst(practising);
        } else {
            SendingCard sending = new SendingCard(ui, settings, office);
            again = sending::refresh;
            cards.getChildren().add(cards.getChildren().indexOf(network) + 1, sending);
            cards.getChildren().addAll(new UpdatesCard(ui.texts(), settings, office), intoPractice(ui.texts(), office));
        }
        scroll = scroll(cards);
        setUp = new SetUpBar(ui.texts(), this::goTo);
        root = Panes.screen(ui.texts().get("place.SETTINGS"), new Node[]{new SavedNote(ui.texts(), settings)}, setUp,
                scroll);
        arrival = new Arrival(root, setUp::next);
        settings.changesProperty().addListener((_, _, _) -> readSetUp());
        connecting.checkProperty().addListener(_ -> readSetUp());
        connecting.load();
        way.load();
    }

    private VBox intoPractice(Texts texts, SettingsOffice office) {
        Label words = Panes.label(texts.get("settings.practice.about"), "muted");
        words.setWrapText(true);
        Button open = Panes.button(texts.get("settings.practice.open"), Feather.PLAY_CIRCLE, () -> {
            flush();
            office.enterPractice();
        }, Styles.BUTTON_OUTLINED);
        open.setId("enter-practice");
        return Panes.card(Panes.label(texts.get("settings.practice"), "section-title"), words, open);
    }

    /** Brings the switch of sending into view, with the focus. */
    public void showSwitch() {
        goTo(SendingCard.SWITCH);
    }

    /** Puts the focus on the control of this name, and brings it into view. */
    public void reveal(String id) {
        goTo(id);
    }

    /** Where a person is in the settings; empty where the focus is elsewhere. */
    public Optional<Spot> spot() {
        return Spot.in(scroll);
    }

    /** Goes there, in a window that was built anew. */
    public void back(Spot spot) {
        root.applyCss();
        spot.hold(scroll);
    }

    private void keepSpot(Runnable change) {
        Optional<Spot> spot = spot();
        change.run();
        spot.ifPresent(present -> present.hold(scroll));
    }

    private void goTo(String id) {
        network.reveal(id);
        root.applyCss();
        Node field = root.lookup("#" + id);
        if (field != null) {
            toView(field);
            field.requestFocus();
        }
    }

    private void toView(Node node) {
        root.applyCss();
        root.layout();
        Focus.show(scroll, node);
    }

    private void goTo(SetUp.Step step) {
        if (step.control().isEmpty()) {
            ui.navigation().show(Place.EMPLOYEES);
        } else {
            goTo(step.control());
        }
        if (step == SetUp.Step.COMPANY) {
            companiesCard.create();
        }
    }

    private void readSetUp() {
        if (!office.practice()) {
            ui.tasks().store(() -> SetUp.read(books, office), read -> {
                setUp.show(read);
                arrival.goOn();
            });
        }
    }

    private static ScrollPane scroll(VBox cards) {
        StackPane left = new StackPane(cards);
        left.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        left.setPadding(new Insets(0, GUTTER, 16, 0));
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        VBox.setMargin(scroll, new Insets(0, -GUTTER, 0, 0));
        return scroll;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void refresh() {
        companies.refresh();
        catalogue.refresh();
        again.run();
        readSetUp();
    }

    @Override
    public void arrive() {
        arrival.begin();
    }

    @Override
    public void flush() {
        companiesCard.flush();
        connection.flush();
        network.flush();
        profile.flush();
    }
}
