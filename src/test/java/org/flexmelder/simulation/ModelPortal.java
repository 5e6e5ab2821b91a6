package org.flexmelder.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Outcome;

/** A portal in memory that keeps a ledger and meets every line of the failure table. */
final class ModelPortal implements Counterpart {
    private final Dice dice;
    private final Troubles troubles;
    private final Map<String, Parcel> parcels = new HashMap<>();
    private final Map<String, List<Taken>> ledger = new HashMap<>();
    private final List<Parcel> onTheirWay = new ArrayList<>();
    private double trouble;
    private int numbers;

    /** What one request holds: incidents, or the empty report of a company. */
    record Parcel(String careflexId, List<Incident> incidents, String createdAt) {}

    /**
     * @param trouble
     *            the share of calls that go wrong
     */
    ModelPortal(Dice dice, double trouble) {
        this.dice = dice;
        this.trouble = trouble;
        troubles = new Troubles(dice);
    }

    @Override
    public Request report(String careflexId, List<Incident> incidents) {
        return request("incident/new", new Parcel(careflexId, List.copyOf(incidents), ""));
    }

    @Override
    public Request emptyReport(String careflexId, LocalDate createdAt) {
        return request("incident/none", new Parcel(careflexId, List.of(), createdAt.toString()));
    }

    private Request request(String path, Parcel parcel) {
        String kept = path + " " + ++numbers + " " + parcel.careflexId() + parcel.createdAt()
                + parcel.incidents().stream().map(this::said).toList();
        parcels.put(kept, parcel);
        return new Request(path, kept + " with the API token", kept);
    }

    @Override
    public Optional<Outcome.NotSent> flaw() {
        return Optional.empty();
    }

    @Override
    public Optional<Outcome.NotSent> connect() {
        return dice.chance(trouble / 3) ? Optional.of(troubles.notConnected()) : Optional.empty();
    }

    @Override
    public Outcome send(Request request) {
        Parcel parcel = parcels.get(request.kept());
        if (!dice.chance(trouble)) {
            return Troubles.accepted(parcel, takeIn(parcel));
        }
        return switch (dice.below(10)) {
            case 0, 1 -> troubles.notSent();
            case 2 -> troubles.refused(parcel);
            case 3 -> troubles.unclear();
            case 4 -> {
                takeIn(parcel);
                yield troubles.unclear();
            }
            case 5 -> {
                onTheirWay.add(parcel);
                yield troubles.unclear();
            }
            default -> troubles.flawed(parcel, takeIn(parcel));
        };
    }

    private List<Taken> takeIn(Parcel parcel) {
        String importId = "import-" + ++numbers;
        if (parcel.incidents().isEmpty()) {
            Taken taken = new Taken("", "", parcel.createdAt());
            add(Counterpart.empty(parcel.careflexId()), taken);
            return List.of(taken);
        }
        List<Taken> all = new ArrayList<>();
        for (Incident incident : parcel.incidents()) {
            all.add(new Taken("incident-" + ++numbers, importId, said(incident)));
            add(incident.externalId(), all.getLast());
        }
        return all;
    }

    private void add(String key, Taken taken) {
        ledger.computeIfAbsent(key, _ -> new ArrayList<>()).add(taken);
    }

    @Override
    public List<Taken> taken(String key) {
        return ledger.getOrDefault(key, List.of());
    }

    @Override
    public int size() {
        return ledger.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public String said(Incident incident) {
        return String.join("|", incident.careflexId(), incident.externalId(), incident.employeeId(), incident.type(),
                incident.createdAt(), incident.validFrom(), new TreeMap<>(incident.data().values()).toString());
    }

    @Override
    public void settleDown() {
        onTheirWay.stream().filter(_ -> dice.chance(0.7)).forEach(this::takeIn);
        onTheirWay.clear();
    }

    @Override
    public void calmDown() {
        trouble = 0;
    }

    @Override
    public Optional<Instant> tokenValidUntil() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
