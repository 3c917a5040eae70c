package colearn.local.matrix;

import java.util.ArrayList;
import java.util.List;

/** Text in columns of fixed widths, broken between words. */
final class Columns {
    private static final String GAP = " | ";

    private final int[] widths;

    Columns(int... widths) {
        this.widths = widths.clone();
    }

    /** One row of a table. */
    @SafeVarargs
    final String row(List<String>... cells) {
        List<List<String>> broken = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = new ArrayList<>();
            for (String paragraph : cells[i]) {
                lines.addAll(lines(paragraph, widths[i]));
            }
            broken.add(lines);
            height = Math.max(height, lines.size());
        }
        StringBuilder row = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = line < broken.get(i).size() ? broken.get(i).get(line) : "";
                text.append(i == 0 ? "" : GAP).append(cell).repeat(" ", widths[i] - cell.length());
            }
            row.append(text.toString().stripTrailing()).append(System.lineSeparator());
        }
        return row.toString();
    }

    String rule(char mark) {
        int width = GAP.length() * (widths.length - 1);
        for (int each : widths) {
            width += each;
        }
        return String.valueOf(mark).repeat(width) + System.lineSeparator();
    }

    private static List<String> lines(String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) { // a word that fits nowhere is cut
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
