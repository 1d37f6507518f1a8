package org.durumi.desk.welcome;

import java.time.Clock;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.NewArchive;
import org.durumi.archive.place.PlaceRefusal;
import org.durumi.archive.place.RecoveryPaper;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the archive of a desk that has none, and opens it. */
@Component
@Profile("!team")
final class FirstArchive {

  private final ArchivePlace place;
  private final Vault vault;
  private final Clock clock;

  FirstArchive(ArchivePlace place, Vault vault, Clock clock) {
    this.place = place;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * What became of it.
   *
   * @param made false where another program made one first
   * @param recovery the recovery key to be shown now and never again, if one was wanted
   */
  record Made(boolean made, @Nullable String recovery) {

    /** Tells nothing of the key. */
    @Override
    public String toString() {
      return "Made[" + made + "]";
    }
  }

  /** The folder it will lie in. */
  String folder() {
    return place.folder().toString();
  }

  /**
   * Makes and opens it.
   *
   * @param recovery whether a recovery key is wanted
   * @throws PlaceRefusal if it cannot be made there
   */
  synchronized Made make(Passphrase passphrase, Reviewer person, boolean recovery) {
    DataKey key = DataKey.random();
    boolean handedOn = false;
    try {
      Paper paper = recovery ? new Paper() : null;
      if (!new NewArchive(place, Argon2Settings.STANDARD, clock).make(key, passphrase, paper)) {
        return new Made(false, null);
      }
      vault.open(key);
      handedOn = true;
      vault.whole(archive -> {
        archive.setting(Preferences.PERSON, person.name(), person);
        return archive;
      });
      return new Made(true, paper == null ? null : paper.printed);
    } finally {
      if (!handedOn) {
        key.close();
      }
    }
  }

  /** Keeps the key until the page that shows it is made. */
  private static final class Paper implements RecoveryPaper {

    private @Nullable String printed;

    @Override
    public void show(String shown) {
      printed = shown;
    }

    @Override
    public void takeBack() {
      printed = null;
    }
  }
}
