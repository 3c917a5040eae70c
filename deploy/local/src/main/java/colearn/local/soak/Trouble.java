package colearn.local.soak;

/** Something bad that is done to the stack, and made good again, while the writers write. */
public interface Trouble {
    /** What is done, for whoever reads along. */
    String title();

    /** Does it, and returns once everybody can work again. */
    void make(Scene scene, Ledger ledger) throws Exception;
}
