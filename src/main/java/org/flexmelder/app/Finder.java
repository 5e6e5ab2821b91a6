package org.flexmelder.app;

import java.util.List;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.MainWindow;
import org.flexmelder.ui.Navigation;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.ShortcutsPane;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.employees.EmployeesView;
import org.flexmelder.ui.find.FindModel;
import org.flexmelder.ui.find.FindPane;
import org.flexmelder.ui.overview.OverviewView;
import org.flexmelder.ui.settings.SettingsView;
import org.jspecify.annotations.Nullable;

/** The search over everything and the pane of shortcuts in one window, and the ways to what is found. */
final class Finder implements Anything.Ways {
    private final MainWindow window;
    private final Navigation navigation;
    private final Ui ui;
    private final Shell shell;
    private final boolean practice;
    private final FindModel model;
    private @Nullable FindPane pane;
    private @Nullable ShortcutsPane shortcuts;

    Finder(MainWindow window, Navigation navigation, Ui ui, Office office, Shell shell) {
        this.window = window;
        this.navigation = navigation;
        this.ui = ui;
        this.shell = shell;
        practice = office.isPractice();
        Anything anything = new Anything(ui.texts());
        model = new FindModel(ui, office.books(), anything.all(this, practice), () -> anything.chapters(this));
        window.showFind(this::open);
        window.on(Shortcut.SHORTCUTS, this::showShortcuts);
    }

    /** Something in the store changed. */
    void changed() {
        model.changed();
    }

    private void open() {
        FindPane present = pane;
        if (present == null) {
            present = new FindPane(ui.texts(), model, window::uncover);
            pane = present;
        }
        window.cover(present, model::end);
        present.begin();
    }

    @Override
    public void show(Place place) {
        window.show(place);
    }

    @Override
    public void newEmployee() {
        window.show(Place.EMPLOYEES);
        ((EmployeesView) window.screen(Place.EMPLOYEES)).create();
    }

    @Override
    public void newIncident() {
        navigation.newIncident();
    }

    @Override
    public void newIncidents() {
        navigation.reportIncidents(List.of());
    }

    @Override
    public void nothingToReport() {
        window.show(Place.OVERVIEW);
        ((OverviewView) window.screen(Place.OVERVIEW)).showNothingToReport();
    }

    @Override
    public void showToCheck() {
        navigation.showToCheck();
    }

    @Override
    public void showSetting(String id) {
        window.lead(Place.SETTINGS);
        ((SettingsView) window.screen(Place.SETTINGS)).reveal(id);
    }

    @Override
    public void openGuide(Chapter chapter) {
        shell.openGuide(ui.texts(), chapter);
    }

    @Override
    public void showShortcuts() {
        ShortcutsPane present = shortcuts;
        if (present == null) {
            present = new ShortcutsPane(ui.texts(), window::uncover);
            shortcuts = present;
        }
        window.cover(present, () -> {
        });
        present.begin();
    }

    @Override
    public void changePractice() {
        if (practice) {
            shell.leavePractice();
        } else {
            shell.enterPractice();
        }
    }
}
