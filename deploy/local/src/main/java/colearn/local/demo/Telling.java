package colearn.local.demo;

import colearn.local.Refusal;

/**
 * One of several tellings of the demo on one stack: the same story, with partners, people and relationships of its own.
 *
 * @param name 1 to 30 of a to z, 0 to 9 and "-"; empty for the first
 */
public record Telling(String name) {
    /** The one that a stack begins with. */
    public static final Telling FIRST = new Telling("");

    public Telling {
        if (!name.matches("[a-z0-9-]{0,30}")) {
            throw new Refusal("A telling is called by up to 30 of a to z, 0 to 9 and '-', not '" + name + "'.");
        }
    }

    /** No two partners may have one name. */
    String nameOf(String partner) {
        return name.isEmpty() ? partner : partner + " (" + name + ")";
    }

    /** What makes keys of this telling differ from those of the others. */
    String prefix() {
        return name.isEmpty() ? "demo" : "demo:" + name;
    }
}
