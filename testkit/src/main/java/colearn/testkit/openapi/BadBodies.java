package colearn.testkit.openapi;

import colearn.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A good body made bad in one place each: as JSON texts, because some of them no mapper would write. */
final class BadBodies {
    /** Takes the place of a value; cannot be part of any example. */
    private static final String PLACE = "@here@";

    private static final List<String> NEVER = List.of(
            "\"a\\u0000b\"",
            "\"\\ud83d\"",
            "\"" + "x".repeat(70_000) + "\"",
            "1e400000",
            "1".repeat(100),
            "NaN",
            "'x'");
    private static final List<String> ODD = List.of(
            "null",
            "\"\"",
            "\" \"",
            "5",
            "-1",
            "1e9",
            "99999999999999999999",
            "0.1",
            "true",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"a\":{\"b\":1}}",
            "\"x\"",
            "\"\\u202e\"",
            "\"'; drop table log.event; --\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"+999999999-12-31\"",
            "\"0000-01-01\"",
            "\"2026-02-30\"",
            "\"2026-02-28T24:00:00Z\"",
            "\"+999999999-12-31T23:59:59+18:00\"",
            "\"0001-01-01T00:00:00+18:00\"",
            "\"9999-12-31T23:59:59-18:00\"",
            "\"9999-12-31T23:59:59\"",
            "\"PT-1S\"",
            "\"PT2562047788015215H30M7S\"",
            "\"Z\"",
            "\"" + "x".repeat(20_000) + "\"");

    private static final int SOME = 5;

    private BadBodies() {}

    /** Refused whatever it is for. */
    static List<String> broken(JsonNode example) {
        var good = example.toString();
        var broken = new ArrayList<>(List.of(
                "[]",
                "7",
                "\"x\"",
                "{",
                "}",
                "{}{}",
                "{\"surprise\":1}",
                "{\"a\":1,\"a\":2}",
                "<a/>",
                good + "x",
                "\u0000"));
        broken.add("{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
        broken.add("[".repeat(100_000));
        broken.add(good.replaceFirst("}$", (example.isEmpty() ? "" : ",") + "\"surprise\":1}"));
        everywhere(example).forEach(at -> NEVER.forEach(value -> broken.add(at.replace(quoted(), value))));
        objects(example).forEach(broken::add);
        return broken;
    }

    /**
     * Refused or not, but never with a 5xx.
     *
     * @param all every odd value in every place; else in each place another part of them
     */
    static List<String> odd(JsonNode example, boolean all) {
        var odd = new ArrayList<String>();
        int place = 0;
        for (var at : everywhere(example).toList()) {
            for (int i = all ? 0 : place++ % SOME; i < ODD.size(); i += all ? 1 : SOME) {
                odd.add(at.replace(quoted(), ODD.get(i)));
            }
        }
        return odd;
    }

    private static String quoted() {
        return "\"" + PLACE + "\"";
    }

    /** The example with a mark in the place of each of its values, one at a time. */
    private static Stream<String> everywhere(JsonNode example) {
        var marked = new ArrayList<String>();
        JsonNode copy = example.deepCopy();
        mark(copy, copy, marked);
        return marked.stream();
    }

    private static void mark(JsonNode whole, JsonNode part, List<String> marked) {
        if (part instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var before = object.get(name);
                object.put(name, PLACE);
                marked.add(whole.toString());
                object.set(name, before);
                mark(whole, before, marked);
            }
        } else if (part instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                var before = list.get(i);
                list.set(i, Json.stored().getNodeFactory().stringNode(PLACE));
                marked.add(whole.toString());
                list.set(i, before);
                mark(whole, before, marked);
            }
        }
    }

    /** The example with a field that nobody knows, in each of its inner objects. */
    private static List<String> objects(JsonNode example) {
        var surprised = new ArrayList<String>();
        JsonNode copy = example.deepCopy();
        surprise(copy, copy, surprised);
        return surprised;
    }

    private static void surprise(JsonNode whole, JsonNode part, List<String> surprised) {
        if (part instanceof ObjectNode object) {
            object.put("surprise", 1);
            surprised.add(whole.toString());
            object.remove("surprise");
        }
        part.forEach(it -> surprise(whole, it, surprised));
    }
}
