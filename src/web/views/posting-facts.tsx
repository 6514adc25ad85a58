import type { FC, PropsWithChildren } from "hono/jsx";
import type { PostingView } from "../../../db/repos/posting-views.js";
import { addresses } from "../../reading/addresses.js";
import { provenanceOf } from "../../reading/posting-shape.js";
import { en } from "../../messages/en.js";

interface FactProps {
  view: PostingView;
  /** Name of the field, as its provenance is kept under. */
  field: string;
  /** Whether the keyboard stops at it; in a list of twenty rows it would stop a hundred times. */
  focusable?: boolean;
}

/** A fact; one that nobody stated has a dotted underline and says how it came to be known. */
export const Fact: FC<PropsWithChildren<FactProps>> = ({ view, field, focusable, children }) => {
  if (provenanceOf(view)[field] !== "inferred") return <span>{children}</span>;
  return (
    <span class="inferred" title={en.row.inferred} tabindex={focusable === true ? 0 : undefined}>
      {children}
      <span class="unseen"> ({en.row.inferred})</span>
    </span>
  );
};

export const StatusMark: FC<{ status: string }> = ({ status }) =>
  status === "open" ? null : (
    <span class={status === "unverified" ? "status status-amber" : "status"}>
      {status === "unverified" ? en.row.unverified : en.row.closed}
    </span>
  );

interface ClusterMarkProps {
  cluster: { slug: string; name: string; via: string };
  /** The reason stands beside it already. */
  withReason?: boolean;
}

/** A filled dot for a documented member, a ring for the area; said in words too, not by the mark alone. */
export const ClusterMark: FC<ClusterMarkProps> = ({ cluster, withReason }) => (
  <a class="cluster-mark" href={addresses.cluster(cluster.slug)}>
    <span aria-hidden="true">{cluster.via === "member" ? "●" : "○"}</span>{" "}
    {cluster.via === "member" && withReason !== true ? <span class="unseen">{en.row.member} </span> : null}
    {cluster.name}
    {cluster.via === "member" || withReason === true ? "" : `, ${en.row.area_suffix}`}
  </a>
);
