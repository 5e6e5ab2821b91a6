package org.flexmelder.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.flexmelder.settings.UpdatesFile;
import org.flexmelder.settings.UpdatesFile.Known;

/**
 * Asks for a newer version, once a day at most, and remembers what was said. What cannot be used, or is older than what
 * was said before, changes nothing and is no failure. Blocks; safe for several threads.
 */
public final class NewVersions {
    static final int MOST_BYTES = 64 << 10;
    private static final Duration BETWEEN = Duration.ofHours(24);

    private final Channel channel;
    private final String present;
    private final UpdatesFile file;
    private final Clock clock;

    /** Fetches a text that is no longer than so many bytes. */
    @FunctionalInterface
    public interface Source {
        String text(URI address, int most) throws IOException;
    }

    /**
     * @param present
     *            the version of this program
     */
    public NewVersions(Channel channel, String present, UpdatesFile file, Clock clock) {
        this.channel = channel;
        this.present = present;
        this.file = file;
        this.clock = clock;
    }

    /** Asks where a day has passed since the last try; what is newer than this program and was not hidden. */
    public synchronized Optional<Manifest> look(Source source) {
        try {
            Known known = file.load();
            if (isTime(known.asked())) {
                known = known.withAsked(clock.instant());
                // first, so that not even a program that ends now asks again
                file.save(known);
                known = ask(known, source);
            }
            String hidden = known.hidden();
            return taken(known.answer()).filter(said -> said.isNewerThan(present) && !said.version().equals(hidden));
        } catch (UncheckedIOException e) {
            log(Level.WARNING, "not asked, since the time of it cannot be kept", e);
            return Optional.empty();
        }
    }

    /** Nothing is shown of this version from now on. */
    public synchronized void hide(String version) {
        file.save(file.load().withHidden(version));
    }

    /** A last try that lies ahead is one by a clock that was wrong. */
    private boolean isTime(Instant asked) {
        Instant now = clock.instant();
        return asked.isAfter(now) || !asked.plus(BETWEEN).isAfter(now);
    }

    private Known ask(Known known, Source source) {
        try {
            String answer = source.text(channel.manifest(), MOST_BYTES);
            Manifest said = Envelope.open(answer, channel.key());
            if (taken(known.answer()).filter(said::isOlderThan).isPresent()) {
                throw new Unusable("older than what was said before");
            }
            Known more = known.withAnswer(answer);
            file.save(more);
            return more;
        } catch (IOException e) {
            log(Level.DEBUG, "nobody to ask", e);
        } catch (Unusable e) {
            log(Level.WARNING, "an answer that is not gone by", e);
        }
        return known;
    }

    private Optional<Manifest> taken(String answer) {
        try {
            return answer.isEmpty() ? Optional.empty() : Optional.of(Envelope.open(answer, channel.key()));
        } catch (Unusable e) {
            return Optional.empty();
        }
    }

    private static void log(Level level, String what, Exception why) {
        System.getLogger(NewVersions.class.getName()).log(level, "{0}: {1}", what, why.getMessage());
    }
}
