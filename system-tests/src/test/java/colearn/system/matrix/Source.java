package colearn.system.matrix;

import java.util.List;

/** What the source article's matrix says, and the gap beside it: the rows that the demo must end in. */
public final class Source {
    /** The demo's, as the first telling calls them. */
    static final List<String> PARTNERS = List.of(
            "Toyota",
            "A hospital, project company of TSSC",
            "A food bank, project company of TSSC",
            "A co-learning partner of the institute");

    private Source() {}

    public static final Row INDIVIDUAL = new Row(
            "INDIVIDUAL",
            "A new hire learns to build a bumper, and the people who teach learn to teach.",
            "BALANCED",
            1,
            cell(
                    List.of("New hire on the bumper line"),
                    "New hire on the bumper line: Standard work for building a bumper, from my team leader and my co-workers."),
            cell(
                    List.of("Team leaders of the bumper line", "Toyota"),
                    "Team leaders of the bumper line: How to raise the capability of assembly workers faster while workers"
                            + " are hard to find.",
                    "Toyota: How to train people quickly."));

    public static final Row PROJECT = new Row(
            "PROJECT",
            "Develop a vehicle that its customers and the plant that builds it would choose again.",
            "BALANCED",
            1,
            cell(
                    List.of("Chief engineer of a vehicle"),
                    "Chief engineer of a vehicle: From market, production plant and supply chain: how customers use the"
                            + " vehicle, and what producing it takes."),
            cell(
                    List.of("Toyota", "Market, production plant and supply chain"),
                    "Toyota: The chief engineer's vision, and the challenge to make the best car for the customer."));

    public static final Row CROSS_INDUSTRY = new Row(
            "CROSS_INDUSTRY",
            "Apply the Toyota Production System where no car is built.",
            "BALANCED",
            1,
            cell(
                    List.of("A hospital, project company of TSSC", "A food bank, project company of TSSC"),
                    "A hospital, project company of TSSC: To apply TPS in our own industry and operations."),
            cell(
                    List.of("Toyota Supplier Support Center", "Toyota"),
                    "Toyota: How TPS applies elsewhere: admitting a patient to a hospital can teach how to receive a car for"
                            + " service at a dealership."));

    public static final Row MISSION = new Row(
            "MISSION",
            "Partners improve their work, and the institute learns what its method is worth there.",
            "BALANCED",
            1,
            cell(
                    List.of("A co-learning partner of the institute"),
                    "A co-learning partner of the institute: Insight into how to make our operations and our management"
                            + " system better."),
            cell(
                    List.of("Lean Enterprise Institute"),
                    "Lean Enterprise Institute: The partner's business and industry, and what of it to share with the"
                            + " community."));

    /** The coach has not said yet what they learned. */
    public static final Row GAP = new Row(
            "INDIVIDUAL",
            "A nurse and a coach find out together why medicines arrive late.",
            "ONE_SIDED",
            1,
            cell(
                    List.of("Nurse on a surgical ward"),
                    "Nurse on a surgical ward: To look for where a medicine waits before asking who forgot it."),
            new Cell(List.of("Coach of the institute"), List.of(), true));

    private static Cell cell(List<String> parties, String... learned) {
        return new Cell(parties, List.of(learned), false);
    }

    /** All of it. */
    public static Row[] rows() {
        return new Row[] {INDIVIDUAL, GAP, PROJECT, CROSS_INDUSTRY, MISSION};
    }
}
