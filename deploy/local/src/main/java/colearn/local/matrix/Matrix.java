package colearn.local.matrix;

import static colearn.local.state.Service.INSIGHT;
import static colearn.local.state.Service.PARTNER;

import colearn.local.Refusal;
import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks for the matrix with the rights of a reader: a program manager sees everybody's name, and only an analyst reads replays. */
public final class Matrix {
    private static final Bearer MANAGER = Bearer.of(Role.PROGRAM_MANAGER);
    private static final Bearer ANALYST = Bearer.of(Role.ANALYST);
    private static final String FIRST_PAGE = "/matrix?limit=200";

    private final Api api;
    private final Bearer reader;
    private final Map<String, String> headers;

    private Matrix(Api api, Bearer reader, Map<String, String> headers) {
        this.api = api;
        this.reader = reader;
        this.headers = headers;
    }

    /**
     * The matrix as it is now.
     *
     * @param headers what to wait for; empty for nothing
     */
    public static Matrix now(Api api, Map<String, String> headers) {
        return new Matrix(api, MANAGER, headers);
    }

    /** The matrix as a replay has it. */
    public static Matrix replayed(Api api, String replay) {
        return new Matrix(api, ANALYST, Map.of("Colearn-Replay", replay));
    }

    /** The API's own answer. */
    public String json() throws InterruptedException {
        return api.text(INSIGHT, FIRST_PAGE, reader, headers);
    }

    /** The whole matrix, laid out. */
    public String table() throws InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String path = FIRST_PAGE;
        while (true) {
            JsonNode page = api.get(INSIGHT, path, reader, headers);
            page.required("items").forEach(rows::add);
            JsonNode next = page.path("next");
            if (!next.isString()) {
                return new MatrixTable(names(rows)).of(rows);
            }
            path = FIRST_PAGE + "&cursor=" + next.asString();
        }
    }

    /** Names of the people in it: they stand in no view, and are asked for one by one. */
    private Map<String, String> names(List<JsonNode> rows) throws InterruptedException {
        Map<String, String> names = new HashMap<>();
        for (JsonNode party : partiesOf(rows).values()) {
            String id = party.required("id").asString();
            if (!party.path("label").isString()) {
                names.put(id, name(id));
            }
        }
        return names;
    }

    private String name(String person) throws InterruptedException {
        try {
            return api.get(PARTNER, "/persons/" + person, reader, Map.of())
                    .path("name")
                    .asString("somebody");
        } catch (Refusal e) {
            return "somebody"; // forgotten, or not for this reader
        }
    }

    private static Map<String, JsonNode> partiesOf(List<JsonNode> rows) {
        Map<String, JsonNode> parties = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            for (String side : List.of("sideA", "sideB")) {
                for (JsonNode party : row.required(side).required("parties")) {
                    parties.put(party.required("id").asString(), party);
                }
            }
        }
        return parties;
    }
}
