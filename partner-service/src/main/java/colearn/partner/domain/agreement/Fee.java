package colearn.partner.domain.agreement;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What the partner pays for the whole term.
 *
 * @param amount 0 or more, written with as many decimals as the currency has
 * @param currency ISO 4217
 */
public record Fee(BigDecimal amount, String currency) {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** @throws IllegalArgumentException for an unknown currency, or an amount that cannot be paid in it */
    public Fee {
        int decimals = decimals(currency);
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("the fee is between 0 and %s".formatted(MOST));
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("%s has %d decimals".formatted(currency, decimals));
        }
        amount = amount.setScale(decimals);
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is no currency: write its three letters, for example USD".formatted(currency), e);
        }
    }
}
