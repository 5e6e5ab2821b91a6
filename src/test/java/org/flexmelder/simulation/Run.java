package org.flexmelder.simulation;

import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.flexmelder.store.Mortal;

/** A life of the office by chance, and at its end a comparison of the two ledgers. */
final class Run {
    private static final int ROUNDS_TO_QUIET = 5;

    private final World world;
    private final Dice dice;
    private final Clerk clerk;
    private final Inspector inspector;
    private final double deadliness;
    private Sending sending;

    Run(World world) {
        this.world = world;
        dice = world.dice;
        clerk = new Clerk(world);
        inspector = new Inspector(world);
        deadliness = dice.pick(List.of(0.0, 0.02, 0.1));
    }

    void go() {
        clerk.moveIn();
        clerk.makeDrafts(dice.between(1, dice.pick(List.of(3, 3, 8, 30))));
        for (int steps = dice.between(3, 9); steps > 0; steps--) {
            try {
                step();
            } catch (Mortal.Death _) {
                world.reborn();
            }
            inspector.check();
        }
        quieten();
        inspector.checkEnd();
        inspector.checkHistory();
        inspector.checkAudit();
    }

    private void step() {
        if (dice.chance(deadliness)) {
            world.mortal().dieAtCommit(dice.between(1, 6), dice.chance(0.5));
        }
        switch (dice.below(10)) {
            case 0 -> world.restart();
            case 1 -> fail();
            case 2, 3, 4, 5, 6 -> {
                clerk.handOver();
                send();
            }
            default -> clerk.act();
        }
    }

    private void fail() {
        int times = dice.pick(List.of(1, 2, 4, 6, 12, Integer.MAX_VALUE));
        world.tell("the disk fails " + times + " times");
        world.mortal().failCommits(times);
    }

    private void send() {
        String one = dice.pick(clerk.companies());
        boolean all = dice.chance(0.8);
        sending = new Sending(world, inspector::check, this::meanwhile);
        sending.go(dice.chance(0.1), careflexId -> all || careflexId.equals(one));
    }

    /**
     * While the run waits for disk or net, the program may die, and the clerk goes on working. Cancel comes last: a run
     * that waits for the token goes on at once then, on another thread than this.
     */
    private void meanwhile() {
        if (dice.chance(deadliness)) {
            throw world.mortal().die();
        }
        if (dice.chance(0.03)) {
            fail();
        }
        if (dice.chance(0.1)) {
            clerk.act();
        }
        if (dice.chance(0.02)) {
            sending.cancel();
        }
    }

    /** Nothing goes wrong any more, and the clerk finishes what was begun. */
    private void quieten() {
        world.calmDown();
        if (!world.incidents(SENDING).isEmpty() || !world.emptyReports(SENDING).isEmpty() || dice.chance(0.1)) {
            world.restart();
        }
        for (int round = 0; round < ROUNDS_TO_QUIET; round++) {
            clerk.settle(world.incidents(UNCLEAR), world.emptyReports(UNCLEAR));
            clerk.handOverAgain();
            new Sending(world, inspector::check, () -> {
            }).go(false, _ -> true);
            inspector.check();
            if (world.incidents(WAITING).isEmpty() && world.emptyReports(WAITING).isEmpty()) {
                return;
            }
        }
        assertTrue(false, "something goes on waiting");
    }
}
