package org.sundial.app.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sundial.app.identity.Access;

/** The log is open to everyone, with no session and no account. */
@Component
final class LedgerAccess implements Access {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.read("/log", Who.anyone()),
                Rule.read("/log/entry/{number}", Who.anyone()),
                Rule.read("/verify", Who.anyone()),
                Rule.write("/verify", Who.anyone()),
                Rule.read("/log/checkpoint", Who.machines()),
                Rule.read("/log/tile/**", Who.machines()),
                Rule.read("/log/vkey", Who.machines()),
                Rule.read("/log/witness/vkey", Who.machines()),
                Rule.read("/log/policy", Who.machines()),
                Rule.read("/log/proof/{number}", Who.machines()),
                Rule.read("/api/v1/receipts/{event}", Who.machines()),
                Rule.write("/witness/add-checkpoint", Who.machines()),
                Rule.read("/witness/{origin}/checkpoint", Who.machines()));
    }
}
