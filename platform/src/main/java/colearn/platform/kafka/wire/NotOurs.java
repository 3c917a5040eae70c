package colearn.platform.kafka.wire;

/** Says why a record is not a public event; the message holds nothing of its content. */
final class NotOurs extends Exception {
    NotOurs(String reason) {
        super(reason, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
