import { slugify } from "../domain/slug.js";

/** Addresses of the board's pages and API, relative to its base. */
export const addresses = {
  posting: (id: string, title: string) => `/postings/${id}/${slugify(title)}`,
  cluster: (slug: string) => `/clusters/${slug}`,
  company: (slug: string) => `/companies/${slug}`,
  sector: (slug: string) => `/sectors/${slug}`,
  search: (params: URLSearchParams) => (params.size === 0 ? "/postings" : `/postings?${params.toString()}`),
  feed: (kind: "rss" | "atom" | "json", params: URLSearchParams) =>
    `/feeds/postings.${kind}${params.size === 0 ? "" : `?${params.toString()}`}`,
  subscribe: (params: URLSearchParams) =>
    params.size === 0 ? "/subscribe" : `/subscribe?${params.toString()}`,
  submission: (id: string, token: string) => `/submissions/${id}?token=${token}`,
  subscription: (id: string, token: string) => `/subscriptions/${id}?token=${token}`,
  unsubscribe: (id: string, token: string) => `/subscriptions/${id}/unsubscribe?token=${token}`,
} as const;
