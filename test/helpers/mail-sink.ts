import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server on this machine: what it took, and whether it takes anything. */
export interface MailSink {
  url: string;
  taken: string[];
  refuse: boolean;
  stop(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let message = "";
      stream.on("data", (chunk: Buffer) => (message += chunk.toString("utf8")));
      stream.on("end", () => {
        if (sink.refuse) return done(Object.assign(new Error("try later"), { responseCode: 451 }));
        sink.taken.push(message);
        done();
      });
    },
  });
  // A client that is killed breaks its connection; the server goes on.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken: [],
    refuse: false,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
  return sink;
}
