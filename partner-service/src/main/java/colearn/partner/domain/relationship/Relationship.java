package colearn.partner.domain.relationship;

/** Two sides, in one of the states of what is between them. */
public sealed interface Relationship {

    /** Nothing was recorded under this id. */
    record NotProposed() implements Relationship {}

    /** A relationship of which something was recorded. */
    sealed interface Known extends Relationship {
        Agreed agreed();

        Members members();
    }

    /** The sides have not begun. */
    record Proposed(Agreed agreed, Members members) implements Known {}

    /** They learn together. Its members may change, and a side may be without one for a while. */
    record Active(Agreed agreed, Members members) implements Known {}

    /** It is over. */
    record Concluded(Agreed agreed, Members members) implements Known {}
}
