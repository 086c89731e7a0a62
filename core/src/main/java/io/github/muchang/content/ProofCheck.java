package io.github.muchang.content;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.util.List;
import java.util.Optional;

/** What can be wrong with proofs, and with contents that rest on them; whether there are such pools is somebody else's to check. */
public final class ProofCheck {
    private ProofCheck() {}

    /** Notes what is wrong in a library. */
    public static void check(ContentLibrary library, Faults faults) {
        List<Proof> proofs = library.proofs();
        if (proofs.size() > Limits.PROOFS) {
            faults.add("/proofs", "found " + proofs.size() + ", allowed are at most " + Limits.PROOFS);
        }
        for (int i = 0; i < proofs.size(); i++) {
            proof(proofs.get(i), "/proofs/" + i, faults);
        }
        for (int i = 0; i < library.all().size(); i++) {
            Content content = library.all().get(i);
            for (int j = 0; j < content.proofs().size(); j++) {
                resting(content, content.proofs().get(j), "/contents/" + i, j, library, faults);
            }
        }
    }

    private static void proof(Proof proof, String at, Faults faults) {
        words(proof.shows(), at + "/shows", faults);
        proof.category().ifPresent(each -> Names.check(each, at + "/category", faults));
        proof.reward().ifPresent(each -> words(each, at + "/reward", faults));
        if (proof.pools().isEmpty()) {
            faults.add(at + "/pools", "say where it may be shown");
        }
        if (proof.term().millis() <= 0) {
            faults.add(at + "/term", "say for how long it may be shown");
        }
    }

    private static void resting(
            Content content, String name, String at, int number, ContentLibrary library, Faults faults) {
        Optional<Proof> proof = library.proof(name);
        if (proof.isEmpty()) {
            faults.unknown(
                    at + "/proofs/" + number,
                    "proof",
                    name,
                    library.proofs().stream().map(Proof::name).toList());
        } else if (proof.get().reward().isPresent()) {
            Said.allOf(content).stream()
                    .filter(said -> !said.least().contains(Proof.LABEL))
                    .forEach(said -> faults.add(
                            at + said.place(),
                            "shows a proof that was rewarded, and does not say so: its receiver has to read "
                                    + Proof.LABEL + " (《互联网广告管理办法》第九条 / Internet Advertising 9, 2023-05-01)"));
        }
    }

    private static void words(String words, String place, Faults faults) {
        if (words.isBlank() || words.length() > Limits.WORDS) {
            faults.add(place, "say it in 1 to " + Limits.WORDS + " characters");
        }
    }
}
