package org.flexmelder.app;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.flexmelder.model.Field;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.NothingToReport;
import org.flexmelder.sending.Sender;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Dialogs;
import org.flexmelder.ui.FxDialogs;
import org.flexmelder.ui.FxTasks;
import org.flexmelder.ui.MainWindow;
import org.flexmelder.ui.Navigation;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Screen;
import org.flexmelder.ui.Splits;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.employees.EmployeesView;
import org.flexmelder.ui.history.HistoryView;
import org.flexmelder.ui.incidents.IncidentsView;
import org.flexmelder.ui.overview.OverviewView;
import org.flexmelder.ui.sending.SendingView;
import org.flexmelder.ui.settings.SettingsOffice;
import org.flexmelder.ui.settings.SettingsView;
import org.jspecify.annotations.Nullable;

/** One open office in the window: its screens and the ways between them. Used on the UI thread. */
final class Wiring implements Navigation, AutoCloseable {
    private final Office office;
    private final FxTasks tasks;
    private final Sender sender;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Finder find;
    private final VersionNews news;

    Wiring(Stage stage, Offices.Opened opened, Shell shell, Splits splits) {
        office = opened.office();
        texts = opened.texts();
        dialogs = new FxDialogs(texts, stage);
        tasks = new FxTasks(e -> dialogs.error(Problems.sentence(texts, e), e));
        sender = office.sender();
        Ui ui = new Ui(texts, tasks, this, dialogs, office.clock(), office::settings, splits);
        window = new MainWindow(texts, screens(ui, shell, opened));
        find = new Finder(window, this, ui, office, shell);
        news = new VersionNews(window, texts, tasks, dialogs);
        window.showHelp(chapter -> shell.openGuide(texts, chapter));
        window.showUndo(ui.undo());
        if (office.isPractice()) {
            window.showPracticeBanner(shell::leavePractice);
        } else {
            window.showWayIntoPractice(shell::enterPractice);
        }
        office.database().restoredUntil()
                .ifPresent(until -> window.showRestoredBanner(texts.time(until), this::confirmRestored));
        window.setStatus(texts.get("window.status", office.folder().toString()));
        office.database().onChange(() -> tasks.ui(() -> {
            window.refresh();
            find.changed();
        }));
    }

    private Map<Place, Supplier<Screen>> screens(Ui ui, Shell shell, Offices.Opened opened) {
        SettingsOffice settings = new OfficeSettings(office, sender, shell);
        Drafts drafts = office.drafts();
        NothingToReport nothing = office.nothingToReport();
        Map<Place, Supplier<Screen>> screens = new EnumMap<>(Place.class);
        screens.put(Place.OVERVIEW,
                () -> new OverviewView(ui, opened.reader(), opened.board(), nothing, office.books().companies(),
                        this::sendNow));
        screens.put(Place.EMPLOYEES, () -> new EmployeesView(ui, office.books(), office.view()));
        screens.put(Place.INCIDENTS, () -> new IncidentsView(ui, office.books(), drafts, office.view()));
        screens.put(Place.SENDING, () -> new SendingView(ui, office.books(), drafts, sender, office::isSetUp));
        screens.put(Place.HISTORY, () -> new HistoryView(ui, office.books(), office.isPractice()));
        screens.put(Place.SETTINGS,
                () -> new SettingsView(ui, office.books(), settings));
        return screens;
    }

    MainWindow window() {
        return window;
    }

    Texts texts() {
        return texts;
    }

    /** Looks for a newer version of the program, once this scene is painted. */
    void lookForNewVersion(Scene scene) {
        news.look(office, scene);
    }

    boolean isPractice() {
        return office.isPractice();
    }

    /** Hands what is still being typed to the store. */
    void flush() {
        window.flush();
    }

    Books books() {
        return office.books();
    }

    /** The practice portal, where this is practice. */
    Optional<PracticePortal> practicePortal() {
        return Optional.ofNullable(office.practicePortal());
    }

    /** True where no work on the store is waiting or under way. */
    boolean isIdle() {
        return tasks.isIdle();
    }

    Dialogs dialogs() {
        return dialogs;
    }

    Sender sender() {
        return sender;
    }

    private void confirmRestored(Runnable done) {
        dialogs.confirm(texts.get("restored.confirm.title"), texts.get("restored.confirm.text"),
                texts.get("restored.confirm.action"), true, () -> tasks.store(() -> {
                    office.database().confirmRestored();
                    return true;
                }, _ -> done.run()));
    }

    private void sendNow() {
        window.show(Place.SENDING);
        ((SendingView) window.screen(Place.SENDING)).start();
    }

    @Override
    public void show(Place place) {
        window.show(place);
    }

    @Override
    public void showEmployee(long employee, @Nullable Field field) {
        window.lead(Place.EMPLOYEES);
        ((EmployeesView) window.screen(Place.EMPLOYEES)).open(employee, field);
    }

    @Override
    public void newEmployee(String typed, LongConsumer then) {
        window.show(Place.EMPLOYEES);
        ((EmployeesView) window.screen(Place.EMPLOYEES)).create(typed, then);
    }

    @Override
    public void newIncident() {
        window.show(Place.INCIDENTS);
        ((IncidentsView) window.screen(Place.INCIDENTS)).create();
    }

    @Override
    public void showIncident(long incident, @Nullable Field field) {
        window.lead(Place.INCIDENTS);
        ((IncidentsView) window.screen(Place.INCIDENTS)).open(incident, field);
    }

    @Override
    public void correct(long incident) {
        window.lead(Place.INCIDENTS);
        ((IncidentsView) window.screen(Place.INCIDENTS)).correct(incident);
    }

    @Override
    public void redraft(List<Long> incidents) {
        window.lead(Place.INCIDENTS);
        ((IncidentsView) window.screen(Place.INCIDENTS)).redraft(incidents);
    }

    @Override
    public void reportIncident(long employee) {
        window.lead(Place.INCIDENTS);
        ((IncidentsView) window.screen(Place.INCIDENTS)).create(employee);
    }

    @Override
    public void reportChange(long employee, Set<Field> changed) {
        window.lead(Place.INCIDENTS);
        ((IncidentsView) window.screen(Place.INCIDENTS)).createChange(employee, changed);
    }

    @Override
    public void reportIncidents(Collection<Long> employees) {
        window.lead(Place.INCIDENTS);
        ((IncidentsView) window.screen(Place.INCIDENTS)).createMany(employees);
    }

    @Override
    public void showReady(String careflexId) {
        window.lead(Place.SENDING);
        ((SendingView) window.screen(Place.SENDING)).reveal(careflexId);
    }

    @Override
    public void showSwitch() {
        window.lead(Place.SETTINGS);
        settings().showSwitch();
    }

    SettingsView settings() {
        return (SettingsView) window.screen(Place.SETTINGS);
    }

    @Override
    public void showBatch(long batch) {
        window.lead(Place.HISTORY);
        ((HistoryView) window.screen(Place.HISTORY)).open(batch);
    }

    @Override
    public void showToCheck() {
        window.lead(Place.HISTORY);
        ((HistoryView) window.screen(Place.HISTORY)).openToCheck();
    }

    @Override
    public void month(String careflexId, YearMonth month) {
        window.lead(Place.HISTORY);
        ((HistoryView) window.screen(Place.HISTORY)).openMonth(careflexId, month);
    }

    /** Ends the work on the store, then closes the office. Not on the UI thread; {@link #flush} comes first. */
    @Override
    public void close() {
        news.close();
        tasks.close();
        office.close();
    }
}
