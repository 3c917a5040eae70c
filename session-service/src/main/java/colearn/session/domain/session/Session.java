package colearn.session.domain.session;

import colearn.session.domain.Side;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A session in one of its states. */
public sealed interface Session {

    /** Nothing was recorded under this id. */
    record NotThere() implements Session {}

    /** A session of which something was recorded. */
    sealed interface Known extends Session {
        Subject subject();

        Stage stage();

        default UUID relationshipId() {
            return subject().relationshipId();
        }
    }

    /** A session that has a time. */
    sealed interface Arranged extends Known {
        Appointment appointment();

        Attendance attendance();

        /** With somebody who came. */
        Session attendedBy(Side side, UUID personId);
    }

    /** A session that took place. */
    sealed interface TookPlace extends Arranged {
        Instant heldAt();

        Reflections reflections();

        /** With what was said since. */
        Session with(Reflections more);
    }

    /** Somebody asked for it. */
    record Requested(Subject subject) implements Known {
        @Override
        public Stage stage() {
            return Stage.REQUESTED;
        }
    }

    /**
     * A time is agreed.
     *
     * @param sequence how many times were agreed before it
     */
    record Scheduled(Subject subject, Appointment appointment, int sequence, Attendance attendance)
            implements Arranged {
        @Override
        public Stage stage() {
            return Stage.SCHEDULED;
        }

        @Override
        public Scheduled attendedBy(Side side, UUID personId) {
            return new Scheduled(subject, appointment, sequence, attendance.with(side, personId));
        }
    }

    /** It will not take place. */
    record Cancelled(Subject subject) implements Known {
        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }
    }

    /** Nobody of {@code absent} came; who else did may still be said. */
    record NoShow(Subject subject, Appointment appointment, Attendance attendance, Set<Side> absent)
            implements Arranged {
        public NoShow {
            absent = Set.copyOf(absent);
        }

        @Override
        public Stage stage() {
            return Stage.NO_SHOW;
        }

        @Override
        public NoShow attendedBy(Side side, UUID personId) {
            return new NoShow(subject, appointment, attendance.with(side, personId), absent);
        }
    }

    /** It took place, and both sides may say what they learned. */
    record Held(
            Subject subject, Appointment appointment, Attendance attendance, Instant heldAt, Reflections reflections)
            implements TookPlace {
        @Override
        public Stage stage() {
            return Stage.HELD;
        }

        @Override
        public Held attendedBy(Side side, UUID personId) {
            return new Held(subject, appointment, attendance.with(side, personId), heldAt, reflections);
        }

        @Override
        public Held with(Reflections more) {
            return new Held(subject, appointment, attendance, heldAt, more);
        }
    }

    /** It is over; a reflection that comes later still counts. */
    record Closed(
            Subject subject, Appointment appointment, Attendance attendance, Instant heldAt, Reflections reflections)
            implements TookPlace {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }

        @Override
        public Closed attendedBy(Side side, UUID personId) {
            return new Closed(subject, appointment, attendance.with(side, personId), heldAt, reflections);
        }

        @Override
        public Closed with(Reflections more) {
            return new Closed(subject, appointment, attendance, heldAt, more);
        }
    }
}
