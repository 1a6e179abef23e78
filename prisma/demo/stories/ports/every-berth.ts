import { figure, newsletter, table } from "../../nodes";
import type { Story } from "../../story";
import { hoursAgo } from "../../when";

export const everyBerth: Story = {
  slug: "every-berth-and-its-hour",
  headline: "Map: every berth, and the hour it can be used",
  standfirst: "Depth decides who may lie where, and the moon decides when. A table to cut out.",
  kicker: "Map",
  section: "ports",
  tags: ["ports", "maps", "velmar"],
  by: ["bea-okonski", "ilse-marrow"],
  at: hoursAgo(5.1),
  picture: { name: "map", caption: "Velmar and its approaches. Soundings by the harbour office, this autumn." },
  body: [
    `
    A ship does not ask for a berth. It asks for water. What follows is the water beside every quay in Velmar at the lowest
    tide of an ordinary month, and how many hours in each tide a ship of a given draught can lie there without touching. We
    took the depths from the harbour office’s autumn survey and checked six of the nine ourselves, with a lead line and the
    patience of a ferryman.
    `,
    table(
      "Berths at Velmar, depth at low water, and hours of use in each tide",
      `
      Berth | Depth, metres | Used for | Ships of 5 m | Ships of 8 m
      Pier One | 4.1 | Ferries | 9 h | none
      Pier Two | 4.4 | Ferries | 10 h | none
      Pier Four | 5.2 | Timber | all | 1 h
      Fish quay | 3.6 | Trawlers | 6 h | none
      Coal quay | 7.0 | Colliers | all | 6 h
      Grain quay, north | 6.8 | Coasters | all | 5 h
      Grain quay, south | 6.1 | Coasters | all | 3 h
      Pier Nine, outer | 8.3 | Bulk | all | all
      Pier Nine, inner | 7.4 | Bulk | all | 8 h
      `,
    ),
    `
    ## How to read it

    A tide lasts about twelve and a half hours from one high water to the next, so “10 h” means that a ship may stay for ten
    and had better be gone for two and a half. “All” means that she can sleep. A margin of sixty centimetres beneath the keel
    has been taken off; the harbour master insists on it, and on that day in March we were glad.

    The grain quay’s two ends differ by seventy centimetres although nobody has ever built them so. Silt comes round the
    corner of the mole with every westerly. The north end is swept by the river and the south end is not. It was to have been
    [dredged](/tags/dredging) to eight metres.

    ## What the map does not show

    The channel outside. It is the same for everyone: 9.1 metres where the contract says 11.0, for two miles, between banks
    that move. A bulk carrier with a draught of nine metres can use Pier Nine’s outer berth at any hour, if only it can get
    there, which it can for a hundred minutes in each tide. The deepest berth in Velmar is, for most of the day, a parking
    place without a road.
    `,
    figure("ferry", {
      caption: "Ferries need the least water of all and complain about it the most, says the harbour master.",
    }),
    newsletter("delta-weekly"),
    `
    *Depths are in metres below chart datum. Errors are ours; tell Bea Okonski at the address on the page [about us](/about).
    Do not use this table to steer by.*
    `,
  ],
};
