package org.flexmelder.ui.overview;

import java.time.YearMonth;
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
    private Optional<Board> first;
    private final ReadOnlyObjectWrapper<Optional<Board>> board = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param first
     *            what was read just now, for the first {@link #refresh}
     */
    OverviewModel(Tasks tasks, BoardReader reader, Optional<Board> first, NothingToReport nothing,
            Companies companies) {
        this.first = first;
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
        first.ifPresentOrElse(this::show, () -> tasks.store(reader::read, this::show));
        first = Optional.empty();
    }

    /**
     * Queues the empty reports of those that are still open; none where the month that the person saw has ended
     * meanwhile.
     *
     * @param queued
     *            called where there is at least one
     */
    void reportNothing(Collection<String> careflexIds, YearMonth meant, Runnable queued, Runnable nothingQueued) {
        tasks.store(() -> enqueue(careflexIds, meant), count -> {
            refresh();
            (count > 0 ? queued : nothingQueued).run();
        });
    }

    private int enqueue(Collection<String> careflexIds, YearMonth meant) {
        if (!nothing.month().equals(meant)) {
            return 0;
        }
        Set<String> open = nothing
                .months(companies.list().stream().filter(each -> careflexIds.contains(each.careflexId()))
                        .filter(Company::active).toList(), meant)
                .stream().filter(NothingToReport::isOpen).map(month -> month.careflexId()).collect(Collectors.toSet());
        open.forEach(id -> nothing.enqueue(id, meant));
        return open.size();
    }

    private void show(Board read) {
        if (!board.get().equals(Optional.of(read))) {
            board.set(Optional.of(read));
        }
    }
}
