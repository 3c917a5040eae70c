package colearn.platform.database;

/**
 * A PostgreSQL setting that every session of the app's role has from the moment it is opened.
 *
 * @param name with a dot in it, as PostgreSQL wants for what is not its own
 */
public record SessionSetting(String name, String value) {
    public SessionSetting {
        if (!name.matches("[a-z]+\\.[a-z_]+")) {
            throw new IllegalArgumentException(name + " is no name of a setting of ours");
        }
    }

    String sql() {
        return " set %s = '%s';".formatted(name, value.replace("'", "''"));
    }
}
