/** A company's own posting as it would be sent in, complete and right; fields are replaced by what is given. */
export function submissionInput(given: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    company: "Tidewater Cells",
    title: "Electrolyte Chemist",
    description_markdown:
      "## The work\n\nYou mix **electrolytes** for sodium cells and measure what they do.\n\n- two days in the lab\n- a small team",
    places: ["Lyon, France"],
    workplace: "hybrid",
    employment_type: "FULL_TIME",
    salary: { min: 48_000, max: 56_000, currency: "EUR", period: "YEAR" },
    apply_url: "https://tidewater.example/jobs/7",
    contact_email: "people@tidewater.example",
    sectors: ["energy-storage"],
    ...given,
  };
}
