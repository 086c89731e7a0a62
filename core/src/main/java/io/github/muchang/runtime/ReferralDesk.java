package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ReferralFact.CodeGiven;
import io.github.muchang.journal.ReferralFact.RewardPaid;
import io.github.muchang.journal.ReferralFact.RewardRefused;
import io.github.muchang.money.Money;
import io.github.muchang.party.Party;
import io.github.muchang.referral.Assessor;
import io.github.muchang.referral.Inflation;
import io.github.muchang.referral.Referral;
import io.github.muchang.referral.ReferralBook;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.referral.ReferralReport;
import io.github.muchang.referral.Reward;
import io.github.muchang.referral.Reward.State;
import io.github.muchang.referral.Suspicion;
import io.github.muchang.referral.Watching;
import io.github.muchang.segment.Finding;
import io.github.muchang.segment.Gap;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * 转介绍: gives people codes of their own, says which rewards they earned, and keeps what became of each. A reward is granted by a fact before
 * anybody hears of it, and is named by a key for ever. So a host that pays by the key, and only once for each, pays nobody twice, whatever
 * crashes. Thread-safe.
 */
public final class ReferralDesk {
    private static final int CODE_LENGTH = 16;

    private final PrivateDomain domain;
    private final Answers answers;
    private final Clockwork clockwork;
    private final Decide decide;
    private final Acts acts;
    private final ReferralBook book;
    private final Assessor assessor;
    private final Watching watching;
    private final Settlement settlement;
    private final Vault vault;

    /** One decision about rewards at a time: caps and budgets concern several people. */
    private final ReentrantLock door = new ReentrantLock();

    ReferralDesk(
            PrivateDomain domain,
            Answers answers,
            Clockwork clockwork,
            Decide decide,
            Acts acts,
            ReferralBook book,
            Stores stores) {
        this.domain = domain;
        this.answers = answers;
        this.clockwork = clockwork;
        this.decide = decide;
        this.acts = acts;
        this.book = book;
        this.vault = stores.vault();
        this.assessor = new Assessor(domain.referrals(), book, stores.journal());
        this.watching = new Watching(book, assessor, answers::party);
        this.settlement = new Settlement(domain, answers, decide, acts, book, assessor);
    }

    /**
     * The code of somebody who takes part: the same one always. Whoever comes through it was brought by them; platforms carry it as they carry
     * every source code, in up to 30 characters.
     *
     * @throws IllegalArgumentException if there is no such programme, nobody is known by this identity, or they may not take part; the message
     *     says what is missing
     */
    public String code(String programme, Identity who) {
        return code(programme, who, Optional.empty());
    }

    /**
     * Makes a code theirs that they have already, such as one of a system before this. Who came through it until now does not count.
     *
     * @throws IllegalArgumentException as {@link #code(String, Identity)}, or if the code is somebody else's or a pathway's
     */
    public String code(String programme, Identity who, String own) {
        return code(programme, who, Optional.of(Names.checked(own, "code")));
    }

    /** Who came through somebody's codes, and whether that counts, in the order of numbers. */
    public List<Referral> broughtBy(Identity who) {
        return assessor.broughtBy(answers.known(who), clockwork.now());
    }

    /** By whom somebody was brought, and whether that counts; empty if they came through nobody's code. */
    public Optional<Referral> referral(Identity who) {
        return assessor.of(answers.known(who), clockwork.now());
    }

    /**
     * Grants what was earned until now, takes back what was not earned after all, and answers the rewards to pay, in the order in which they
     * were granted. Pay each by its key, and then say so with {@link #paid}: until then it is listed again.
     */
    public List<Reward> payable() {
        return settled(State.DUE);
    }

    /** What is personal about whom a reward is for; empty if nothing is known any more. */
    public Optional<Personal> payee(Reward reward) {
        return vault.open(book.today(reward.referrer()));
    }

    /** Rewards that were paid and are not earned after all; what becomes of them is between the host and whoever has them. */
    public List<Reward> toTakeBack() {
        return settled(State.TO_TAKE_BACK);
    }

    /** Every reward that was ever granted, as it stands, in the order in which they were granted. */
    public List<Reward> rewards() {
        return book.rewards();
    }

    /**
     * The host has paid a reward; again changes nothing.
     *
     * @throws IllegalArgumentException if there is no such reward
     * @throws IllegalStateException if the host refused it before
     */
    public void paid(String key) {
        door.lock();
        try {
            Reward reward = reward(key);
            if (reward.state() == State.REFUSED) {
                throw new IllegalStateException("the reward '" + Faults.shown(key) + "' was refused before");
            }
            if (reward.state() == State.DUE || reward.state() == State.REVERSED) {
                settlement.say(reward, now -> new RewardPaid(now, key), reward.state() == State.DUE ? 1 : 0);
            }
        } finally {
            door.unlock();
        }
        acts.bringOut();
    }

    /**
     * The host does not pay a reward, which is final for this friend and level; again changes nothing.
     *
     * @param why in 1 to 200 characters; nothing personal, as it stays in the journal for ever
     * @throws IllegalArgumentException if there is no such reward
     * @throws IllegalStateException if it was paid
     */
    public void refused(String key, String why) {
        Circles.reasoned(why);
        door.lock();
        try {
            Reward reward = reward(key);
            if (reward.state() == State.PAID || reward.state() == State.TO_TAKE_BACK) {
                throw new IllegalStateException("the reward '" + Faults.shown(key) + "' was paid before");
            }
            if (reward.state() == State.DUE) {
                settlement.say(reward, now -> new RewardRefused(now, key, why), 0);
            }
        } finally {
            door.unlock();
        }
        acts.bringOut();
    }

    /** Everything that looks wrong, to be looked at before it is paid for; reads the facts of everybody who came through a code. */
    public List<Suspicion> suspicions() {
        return watching.all(clockwork.now());
    }

    /** What looks wrong about those whom somebody brought. */
    public List<Suspicion> suspicions(PartyId referrer) {
        return watching.of(book.today(referrer), clockwork.now());
    }

    /**
     * Whether a kept customer costs more reward than before, in the currency that the programme has now; of none without rewards.
     *
     * @throws IllegalArgumentException if there is no such programme
     */
    public Inflation inflation(String programme) {
        String currency = programme(programme).rewards().stream()
                .findFirst()
                .map(Money::currency)
                .orElse("");
        return Inflation.of(
                book.rewards().stream()
                        .filter(each -> each.programme().equals(programme))
                        .toList(),
                currency,
                domain.zone());
    }

    /**
     * What a programme has come to, judged by its goal; reads the facts of everybody who came through a code.
     *
     * @throws IllegalArgumentException if there is no such programme
     */
    public ReferralReport report(String programme) {
        return assessor.report(programme(programme), clockwork.now(), domain.currency());
    }

    private List<Reward> settled(State state) {
        door.lock();
        try {
            settlement.settle(clockwork.now());
        } finally {
            door.unlock();
        }
        acts.bringOut();
        return book.rewards().stream().filter(each -> each.state() == state).collect(ImmutableList.toImmutableList());
    }

    private String code(String name, Identity who, Optional<String> own) {
        ReferralProgramme programme = programme(name);
        PartyId id = answers.known(who);
        door.lock();
        try {
            Optional<String> given = book.codes(name, id).stream()
                    .filter(each -> own.map(each::equals).orElse(true))
                    .findFirst();
            return given.orElseGet(() -> {
                String code = own.orElseGet(() -> code(programme, id));
                if (book.owner(code).isPresent() || domain.pathwayOf(code).isPresent()) {
                    throw new IllegalArgumentException("the code '" + Faults.shown(code) + "' is in use");
                }
                admitted(programme, id);
                acts.decide(
                        id,
                        (party, now, yardsticks) -> Optional.of(
                                decide.told(party, ImmutableList.of(new CodeGiven(now, name, code)), now, yardsticks)));
                return code;
            });
        } finally {
            door.unlock();
        }
    }

    private void admitted(ReferralProgramme programme, PartyId id) {
        if (answers.party(id).kind() != Party.Kind.CUSTOMER) {
            throw new IllegalArgumentException(id + " is no customer");
        }
        Finding finding = answers.explain(id, programme.open(), clockwork.now(), clockwork.yardsticks());
        if (!finding.holds()) {
            throw new IllegalArgumentException(id + " may not take part in '" + programme.name() + "': "
                    + finding.gap()
                            .map((Gap gap) -> gap.in(domain.wording(Locale.ENGLISH)))
                            .orElse("the condition does not hold"));
        }
    }

    /** Says nothing of the number, is the same whenever it is asked for, and fits where platforms keep it. */
    private String code(ReferralProgramme programme, PartyId id) {
        return "r"
                + Hashing.sha256()
                        .hashString(domain.name() + "\n" + programme.name() + "\n" + id, StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, CODE_LENGTH);
    }

    private Reward reward(String key) {
        return book.reward(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no reward '" + Faults.shown(key) + "'"));
    }

    private ReferralProgramme programme(String name) {
        return assessor.programme(name)
                .orElseThrow(() -> new IllegalArgumentException(Faults.unknownName(
                        "referral programme",
                        name,
                        domain.referrals().stream().map(ReferralProgramme::name).toList())));
    }
}
