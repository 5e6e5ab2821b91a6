package org.flexmelder.ui.overview;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.flexmelder.model.Company;
import org.flexmelder.sending.NothingToReport;
import org.flexmelder.store.Companies;
import org.flexmelder.ui.Tasks;

/** The present month as the start page shows it, and "nothing to report". */
final class OverviewModel {
    private final Tasks tasks;
    private final BoardReader reader;
    private final NothingToReport nothing;
    private final Companies companies;
    private final ReadOnlyObjectWrapper<Optional<Board>> board = new ReadOnlyObjectWrapper<>(Optional.empty());

    OverviewModel(Tasks tasks, BoardReader reader, NothingToReport nothing, Companies companies) {
        this.tasks = tasks;
        this.reader = reader;
        this.nothing = nothing;
        this.companies = companies;
    }

    /** Empty before the first read; set only where something is different. */
    ReadOnlyObjectProperty<Optional<Board>> board() {
        return board.getReadOnlyProperty();
    }

    void refresh() {
        tasks.store(reader::read, this::show);
    }

    /**
     * Queues the empty reports of those that are still open.
     *
     * @param queued
     *            called where there is at least one
     */
    void reportNothing(Collection<String> careflexIds, Runnable queued) {
        tasks.store(() -> enqueue(careflexIds), count -> {
            refresh();
            if (count > 0) {
                queued.run();
            }
        });
    }

    private int enqueue(Collection<String> careflexIds) {
        Set<String> open = nothing
                .months(companies.list().stream().filter(each -> careflexIds.contains(each.careflexId()))
                        .filter(Company::active).toList())
                .stream().filter(NothingToReport::isOpen).map(month -> month.careflexId()).collect(Collectors.toSet());
        open.forEach(nothing::enqueue);
        return open.size();
    }

    private void show(Board read) {
        if (!board.get().equals(Optional.of(read))) {
            board.set(Optional.of(read));
        }
    }
}
