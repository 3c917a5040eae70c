package colearn.system.search;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What is looked for, in every form that it may be written in without being hidden.
 *
 * @param forms bytes, at least 8 each
 */
public record Needle(List<byte[]> forms) {
    private static final int TRIPLE = 3;

    public Needle {
        forms = List.copyOf(forms);
    }

    /** A word of ASCII letters and digits: plain, in two bytes a letter, in hexadecimal, or anywhere inside a Base64 text. */
    public static Needle of(String word) {
        var plain = word.getBytes(UTF_8);
        var wide = word.getBytes(UTF_16LE);
        var forms = new ArrayList<byte[]>();
        forms.add(plain);
        forms.add(Arrays.copyOf(wide, wide.length - 1)); // as it is in the other byte order too
        forms.add(HexFormat.of().formatHex(plain).getBytes(UTF_8));
        forms.add(HexFormat.of().withUpperCase().formatHex(plain).getBytes(UTF_8));
        for (int skipped = 0; skipped < TRIPLE; skipped++) {
            var whole = (plain.length - skipped) / TRIPLE * TRIPLE;
            forms.add(Base64.getEncoder().encode(Arrays.copyOfRange(plain, skipped, skipped + whole)));
        }
        return new Needle(forms);
    }

    /** An id: as it is written, and as PostgreSQL stores it. */
    public static Needle of(UUID id) {
        var stored = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return new Needle(List.of(
                id.toString().getBytes(UTF_8), id.toString().replace("-", "").getBytes(UTF_8), stored));
    }

    /** Whether it is anywhere in there. */
    public boolean isIn(byte[] hay) {
        return isIn(ByteBuffer.wrap(hay));
    }

    boolean isIn(ByteBuffer hay) {
        var begins = new boolean[256];
        forms.forEach(form -> begins[form[0] & 0xFF] = true);
        for (int at = 0; at < hay.limit(); at++) {
            if (begins[hay.get(at) & 0xFF]) {
                for (var form : forms) {
                    if (isAt(hay, at, form)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isAt(ByteBuffer hay, int at, byte[] form) {
        if (at + form.length > hay.limit()) {
            return false;
        }
        for (int i = 0; i < form.length; i++) {
            if (hay.get(at + i) != form[i]) {
                return false;
            }
        }
        return true;
    }
}
