package org.flexmelder.ui.history;

import atlantafx.base.controls.CustomTextField;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.flexmelder.model.Company;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Tip;
import org.flexmelder.ui.Whole;
import org.kordamp.ikonli.feather.Feather;

/** Search, state, month and company. */
final class FilterBar extends HBox {
    private final Texts texts;
    private final HistoryModel model;
    private final CustomTextField search = new CustomTextField();
    private final ComboBox<StateFilter> states = new ComboBox<>();
    private final ComboBox<Optional<YearMonth>> months = new ComboBox<>();
    private final ComboBox<Choice> companies = new ComboBox<>();

    /** A company of the list, or all of them where the id is absent. */
    private record Choice(Optional<String> careflexId, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    FilterBar(Texts texts, HistoryModel model) {
        super(8);
        this.texts = texts;
        this.model = model;
        search.setId("history-search");
        search.setPromptText(texts.get("history.search.brief"));
        search.setAccessibleText(texts.get("history.search"));
        Tip.on(search, texts.get("history.search"));
        search.setLeft(new Icon(Feather.SEARCH));
        search.textProperty().bindBidirectional(model.query());
        search.setOnKeyPressed(event -> {
            if (Shortcut.BACK.isPressed(event) && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMinWidth(230);
        search.setMaxWidth(420);
        states.setId("history-state");
        states.setAccessibleText(texts.get("history.filter.state"));
        states.getItems().setAll(StateFilter.values());
        states.setConverter(named());
        states.valueProperty().bindBidirectional(model.filter());
        companies.setId("history-company");
        companies.setAccessibleText(texts.get("history.filter.company"));
        companies.setMaxWidth(240);
        showCompanies(List.of());
        companies.setOnAction(_ -> Optional.ofNullable(companies.getValue())
                .ifPresent(choice -> model.company().set(choice.careflexId())));
        model.company().addListener(_ -> choose());
        model.snapshot().addListener(_ -> showCompanies(model.companies()));
        months.setId("history-month");
        months.setAccessibleText(texts.get("history.filter.month"));
        showMonths(List.of());
        months.setOnAction(_ -> Optional.ofNullable(months.getValue()).ifPresent(model.month()::set));
        months.setConverter(monthNames());
        model.month().addListener(_ -> showMonths(model.snapshot().get().months()));
        model.snapshot().addListener((_, _, read) -> showMonths(read.months()));
        for (ComboBox<?> narrow : List.of(states, months, companies)) {
            narrow.setMinWidth(110);
            Whole.told(narrow, narrow.getAccessibleText());
        }
        getChildren().addAll(search, states, months, companies);
    }

    private void showCompanies(List<Company> present) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Optional.empty(), texts.get("history.filter.company.all")));
        present.forEach(each -> choices.add(new Choice(Optional.of(each.careflexId()), each.name())));
        if (!choices.equals(companies.getItems())) {
            companies.getItems().setAll(choices);
        }
        choose();
    }

    /** Those that there are, and the one that is chosen, in any case. */
    private void showMonths(List<YearMonth> present) {
        Optional<YearMonth> chosen = model.month().get();
        TreeSet<YearMonth> all = new TreeSet<>(Comparator.reverseOrder());
        all.addAll(present);
        chosen.ifPresent(all::add);
        List<Optional<YearMonth>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        all.forEach(each -> choices.add(Optional.of(each)));
        if (!choices.equals(months.getItems())) {
            months.getItems().setAll(choices);
        }
        months.setValue(chosen);
    }

    /** Puts the focus where one types what one looks for. */
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    private void choose() {
        companies.getItems().stream().filter(each -> each.careflexId().equals(model.company().get())).findFirst()
                .ifPresent(companies::setValue);
    }

    private StringConverter<Optional<YearMonth>> monthNames() {
        return new StringConverter<>() {
            @Override
            public String toString(Optional<YearMonth> month) {
                return month == null ? "" : month.map(texts::month).orElse(texts.get("history.filter.month.all"));
            }

            @Override
            public Optional<YearMonth> fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private StringConverter<StateFilter> named() {
        return new StringConverter<>() {
            @Override
            public String toString(StateFilter filter) {
                return filter == null ? "" : texts.get("history.filter." + filter.name());
            }

            @Override
            public StateFilter fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
