package colearn.platform.http;

import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import java.util.concurrent.Semaphore;

/**
 * What the answers that are being made, or wait for clients to take them, weigh together: as many characters as their rows had. Threads cost
 * nothing here, so without this clients that hardly read would fill the memory, each with an answer of its own.
 */
final class OutgoingAnswers {
    private static final ThreadLocal<Answer> MINE = new ThreadLocal<>();

    private final int all;
    private final Semaphore room;

    OutgoingAnswers(AdmissionSettings settings) {
        this.all = Math.toIntExact(settings.answers().toBytes());
        this.room = new Semaphore(all);
    }

    private final class Answer {
        private int weight;

        private void grow(int by) {
            if (by > all - weight) {
                throw new ProblemException(
                        ProblemType.ANSWER_TOO_LARGE.because(
                                "It would weigh more than all answers of this instance may together. Ask for less: with a smaller limit, or for one thing."));
            }
            if (!room.tryAcquire(by)) {
                throw new ProblemException(
                        ProblemType.TOO_BUSY.because(
                                "The answers that others are taking leave this instance no room for another of this size. Send it again."));
            }
            weight += by;
        }

        private void over() {
            room.release(weight);
        }
    }

    /** What is read on this thread from now on belongs to one answer. */
    void begin() {
        MINE.set(new Answer());
    }

    /** The answer of this thread was taken, or given up. */
    void end() {
        var mine = MINE.get();
        if (mine != null) {
            MINE.remove();
            mine.over();
        }
    }

    /**
     * Something of this thread's answer was read; outside of requests nobody counts.
     *
     * @throws ProblemException when there is no room for it
     */
    static void weighs(int characters) {
        var mine = MINE.get();
        if (mine != null) {
            mine.grow(characters);
        }
    }
}
