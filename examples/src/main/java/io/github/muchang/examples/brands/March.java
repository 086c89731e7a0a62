package io.github.muchang.examples.brands;

import static io.github.muchang.examples.brands.Group.BOOKS;
import static io.github.muchang.examples.brands.Group.HEARING;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Instant;

/** What 240 customers did in a month: always the same. */
final class March {
    private static final int CUSTOMERS = 240;
    private static final int LAST_DAY = 31;

    private final Muchang muchang;

    March(Muchang muchang) {
        this.muchang = muchang;
    }

    static Identity who(int number) {
        return Identity.of("unionid", "o6_brands_" + number);
    }

    void live() {
        for (int day = 1; day <= LAST_DAY; day++) {
            for (int number = 0; number < CUSTOMERS; number++) {
                lives(number, day - 1 - number % 20, day);
            }
        }
        muchang.advanceTo(at(LAST_DAY, 23));
    }

    private void lives(int number, int age, int day) {
        if (age == 0) {
            arrives(number, day);
        } else if (age == 2 && number % 9 == 0) {
            muchang.accept(Signal.unshared(who(number), HEARING).at(at(day, 10)));
        } else if (age == 3 && number % 3 == 0) {
            muchang.accept(Signal.did(who(number), "replied").at(at(day, 11)));
        } else if (age == 4 && number % 3 != 1) {
            muchang.accept(
                    Signal.did(who(number), "purchased").amount(Money.yuan(398)).at(at(day, 12)));
        } else if (age == 7) {
            goesOn(number, day);
        } else if (age == 9 && number % 12 == 0) {
            turnsOutToBe(number, day);
        } else if (age == 10 && number % 20 == 0) {
            muchang.accept(Signal.left(who(number), Group.GLASSES.name()).at(at(day, 18)));
        }
    }

    private void arrives(int number, int day) {
        String code = number % 8 == 7 ? "star-notes" : number % 2 == 0 ? "lin-notes" : "wang-notes";
        muchang.accept(Signal.added(who(number))
                .to(Group.GLASSES.name())
                .through(code)
                .at(at(day, 9))
                .reachableAt(Address.of("wecom", number % 2 == 0 ? "lin" : "wang", "wm-" + number)));
        if (number % 5 < 3) {
            muchang.accept(
                    Signal.shared(who(number), HEARING, Purpose.CARE, "v1").at(at(day, 9)));
        }
        if (number % 10 == 4) {
            muchang.accept(
                    Signal.shared(who(number), BOOKS, Purpose.BENEFIT, "v1").at(at(day, 9)));
        }
    }

    /** Whoever heard of the hearing brand may show its card there; a few come with a card that a friend gave them. */
    private void goesOn(int number, int day) {
        boolean heard = muchang.history(who(number)).stream()
                .anyMatch(each -> each.fact() instanceof DeliveryRequested asked
                        && asked.content().equals("hearing-check"));
        if ((heard && number % 4 != 3) || number % 60 == 13) {
            muchang.accept(Signal.added(who(number))
                    .to(Group.EARS.name())
                    .through("hearing-card")
                    .at(at(day, 15)));
        }
        if (number % 10 == 4) { // the bookshop tells us that they showed our card
            muchang.accept(Signal.added(who(number))
                    .to(Group.READERS.name())
                    .through("book-card")
                    .at(at(day, 16)));
        }
    }

    /** A guest of the hearing brand's shop, known by a card, is found to be a customer of ours. */
    private void turnsOutToBe(int number, int day) {
        Identity card = Identity.of("member", "card-" + number);
        muchang.accept(Signal.added(card).to(Group.EARS.name()).at(at(day, 10)));
        muchang.accept(Signal.identified(who(number), card).at(at(day, 17)));
    }

    private static Instant at(int day, int hour) {
        return Instant.parse("2026-02-28T16:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3600L);
    }
}
