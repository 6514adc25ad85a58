import type {
  ClusterTable,
  SectorTable,
  CompanyTable,
  MembershipTable,
  CompanySectorTable,
  OverrideTable,
} from "./tables/directory.js";
import type {
  SourceTable,
  CrawlRunTable,
  HostStateTable,
  RobotsTable,
  ValidatorTable,
  ListingTable,
} from "./tables/crawling.js";
import type {
  PostingTable,
  PostingPlaceTable,
  PostingSectorTable,
  PostingClusterTable,
  PostingEventTable,
} from "./tables/postings.js";
import type {
  SubmissionTable,
  SubscriptionTable,
  DigestIssueTable,
  DigestItemTable,
  MailTable,
} from "./tables/people.js";

/**
 * Every table. Times are epoch milliseconds, booleans 0 or 1, lists and objects JSON text: the same in every SQL dialect.
 * Values of closed lists are checked where they enter (src/domain/vocabulary); here they are text.
 */
export interface Schema {
  cluster: ClusterTable;
  sector: SectorTable;
  company: CompanyTable;
  membership: MembershipTable;
  company_sector: CompanySectorTable;
  source: SourceTable;
  crawl_run: CrawlRunTable;
  host_state: HostStateTable;
  robots: RobotsTable;
  validator: ValidatorTable;
  listing: ListingTable;
  posting: PostingTable;
  posting_place: PostingPlaceTable;
  posting_sector: PostingSectorTable;
  posting_cluster: PostingClusterTable;
  posting_event: PostingEventTable;
  override: OverrideTable;
  submission: SubmissionTable;
  subscription: SubscriptionTable;
  digest_issue: DigestIssueTable;
  digest_item: DigestItemTable;
  mail: MailTable;
}
