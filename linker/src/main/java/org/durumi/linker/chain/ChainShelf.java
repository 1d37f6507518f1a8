package org.durumi.linker.chain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.durumi.linker.incident.Incident;

/** Where chains are kept. What is asked for in vain is passed over. */
public interface ChainShelf {

  /** These incidents, as they now are. */
  List<Incident> incidents(Collection<String> ids);

  /** The ids of the incidents of these tellings. */
  Set<String> incidentsOf(Collection<String> tellings);

  /** The strands of incidents, as they were kept. */
  List<KeptStrand> ofIncidents(Collection<String> incidents);

  /** All strands of groups, which go by the strand that they began with. */
  List<KeptStrand> ofGroups(Collection<String> groups);

  /** The strands that have one of these keys; more of them do no harm. */
  List<KeptStrand> having(Collection<String> keys);

  /** The strands that look for one of these keys; more of them do no harm. */
  List<KeptStrand> seeking(Collection<String> keys);
}
