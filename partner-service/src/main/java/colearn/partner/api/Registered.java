package colearn.partner.api;

import colearn.partner.domain.Institute;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementDays;
import colearn.partner.domain.agreement.AgreementEvent;
import colearn.partner.domain.agreement.AgreementInEffect;
import colearn.partner.domain.coach.CoachCommand.RelationshipStanding;
import colearn.partner.domain.coach.CoachCommand.RoleHolder;
import colearn.partner.domain.partner.Partner;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerEvent;
import colearn.partner.domain.person.Person;
import colearn.partner.domain.person.PersonCommand;
import colearn.partner.domain.person.PersonEvent;
import colearn.partner.domain.person.ProgramRole;
import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.partner.domain.relationship.Sides;
import colearn.partner.domain.relationship.Surroundings;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Reads;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a command of one aggregate may know of the others. Reading through {@link Reads} guards it: what has changed by the time of the
 * append is read and decided again.
 */
@Component
final class Registered {
    private final Aggregate<PartnerCommand, Partner, PartnerEvent> partners;
    private final Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements;
    private final Aggregate<PersonCommand, Person, PersonEvent> persons;
    private final Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships;
    private final Institute institute;
    private final Clock clock;

    Registered(
            Aggregate<PartnerCommand, Partner, PartnerEvent> partners,
            Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements,
            Aggregate<PersonCommand, Person, PersonEvent> persons,
            Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships,
            Institute institute,
            Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.persons = persons;
        this.relationships = relationships;
        this.institute = institute;
        this.clock = clock;
    }

    Optional<KnownPartner> partner(Reads reads, UUID id) {
        return reads.own(partners, id).state().known(id);
    }

    Optional<KnownPerson> person(Reads reads, UUID id) {
        return reads.own(persons, id).state().known(id);
    }

    /** Whether somebody may be made a coach today, which is a day of the institute's. */
    RoleHolder coaching(Reads reads, UUID id) {
        var person = reads.own(persons, id).state();
        if (person instanceof Person.NotRegistered) {
            return RoleHolder.NOBODY;
        }
        var today = LocalDate.ofInstant(clock.instant(), institute.zone());
        return person.has(ProgramRole.COACH, today) ? RoleHolder.COACH : RoleHolder.WITHOUT_ROLE;
    }

    /** Whether a relationship can be coached. */
    RelationshipStanding standing(Reads reads, UUID relationship) {
        return switch (reads.own(relationships, relationship).state()) {
            case Relationship.NotProposed none -> RelationshipStanding.UNKNOWN;
            case Relationship.Concluded none -> RelationshipStanding.CONCLUDED;
            case Relationship.Known none -> RelationshipStanding.OPEN;
        };
    }

    /** A registered partner, or the institute. */
    boolean isParty(Reads reads, UUID id) {
        return id.equals(institute.id()) || partner(reads, id).isPresent();
    }

    /** The agreement that covers this moment in its own zone, whatever day it is there: the offsets of all places span two or three days. */
    Optional<AgreementInEffect> agreementInEffect(Reads reads, UUID partner) {
        var now = clock.instant();
        var earliest = LocalDate.ofInstant(now, ZoneOffset.MIN);
        var latest = LocalDate.ofInstant(now, ZoneOffset.MAX);
        return earliest.datesUntil(latest.plusDays(1))
                .map(day -> reads.holder(AgreementDays.of(partner, day, day)))
                .flatMap(Optional::stream)
                .distinct()
                .map(id -> agreement(reads, id).inEffect(id, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Agreement agreement(Reads reads, UUID id) {
        return reads.own(agreements, id).state();
    }

    Surroundings surroundings(Reads reads, Sides sides, @Nullable UUID parent) {
        var named = new TreeSet<UUID>();
        var known = new HashMap<UUID, KnownPerson>();
        Stream.concat(sides.a().parties().stream(), sides.b().parties().stream())
                .forEach(party -> {
                    named.add(party.id());
                    if (party.partnerId() != null) {
                        named.add(party.partnerId());
                    }
                    person(reads, party.id()).ifPresent(person -> {
                        known.put(party.id(), person);
                        named.add(person.partyId());
                    });
                });
        var parentKnown =
                parent == null || !(reads.own(relationships, parent).state() instanceof Relationship.NotProposed);
        return new Surroundings(institute.id(), partners(reads, named), known, parentKnown);
    }

    /** The partners that a relationship was agreed with. */
    Map<UUID, KnownPartner> partnersOf(Reads reads, UUID relationship) {
        return reads.own(relationships, relationship).state() instanceof Relationship.Known it
                ? partners(reads, it.agreed().sides().partners())
                : Map.of();
    }

    private Map<UUID, KnownPartner> partners(Reads reads, Iterable<UUID> ids) {
        var known = new HashMap<UUID, KnownPartner>();
        ids.forEach(id -> partner(reads, id).ifPresent(partner -> known.put(id, partner)));
        return known;
    }
}
