package org.sundial.app.hall;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sundial.app.identity.Access;

/** The hall is open to everyone. What belongs to one case is behind the pass its reference and code give. */
@Component
final class HallAccess implements Access {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.read("/", Who.anyone()),
                Rule.read("/help", Who.anyone()),
                Rule.read("/stats", Who.anyone()),
                Rule.read("/mine", Who.anyone()),
                Rule.write("/mine", Who.anyone()),
                Rule.read("/decisions", Who.anyone()),
                Rule.read("/decisions/{number}", Who.anyone()),
                Rule.read("/apply/{code}", Who.anyone()),
                Rule.write("/apply/{code}", Who.anyone()),
                Rule.read("/apply/{code}/tasks", Who.anyone()),
                Rule.read("/apply/{code}/q/{section}", Who.anyone()),
                Rule.write("/apply/{code}/q/{section}", Who.anyone()),
                Rule.read("/apply/{code}/materials", Who.anyone()),
                Rule.write("/apply/{code}/materials", Who.anyone()),
                Rule.read("/apply/{code}/materials/{material}", Who.anyone()),
                Rule.read("/apply/{code}/check", Who.anyone()),
                Rule.write("/apply/{code}/check", Who.anyone()),
                Rule.read("/apply/{code}/done", Who.anyone()),
                Rule.read("/apply/{code}/erase", Who.anyone()),
                Rule.write("/apply/{code}/erase", Who.anyone()),
                Rule.read("/status", Who.anyone()),
                Rule.write("/status", Who.anyone()),
                Rule.read("/status/{reference}", Who.anyone()),
                Rule.write("/status/{reference}/leave", Who.anyone()),
                Rule.read("/status/{reference}/documents/{file}", Who.anyone()),
                Rule.read("/status/{reference}/act/{act}", Who.anyone()),
                Rule.write("/status/{reference}/act/{act}", Who.anyone()),
                Rule.read("/status/{reference}/supplement", Who.anyone()),
                Rule.write("/status/{reference}/supplement", Who.anyone()),
                Rule.read("/status/{reference}/supplement/{material}", Who.anyone()));
    }
}
