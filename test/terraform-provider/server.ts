/**
 * The stand-in on the wire: a gRPC server that speaks Terraform's plugin protocol, version 5, on a local port.
 *
 * Terraform finds it by TF_REATTACH_PROVIDERS, so there is no handshake and no TLS, and one process serves many commands.
 * Terraform opens one connection per provider configuration (alias); the peer's port distinguishes them.
 */
import { join } from "node:path";
import { Server, ServerCredentials, loadPackageDefinition } from "@grpc/grpc-js";
import type { GrpcObject, ServiceClientConstructor, handleUnaryCall } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import { diagnose, handlers, type Handler, type ServedTypes, type Session, type WireRequest } from "./handlers";
import { StandInProvider } from "./provider";
import { isKnownType } from "./schema";
import type { Mode } from "./schema-types";

export interface StandIn {
  /** Value of TF_REATTACH_PROVIDERS, for `terraform` and for `tofu`. */
  readonly reattach: string;
  readonly provider: StandInProvider;
  /** Adds types to the schema that the next command asks for; a type without an installed class is left out. */
  serve(types: ServedTypes): void;
  /** Closes the port and every connection. */
  stop(): void;
}

const addresses = ["registry.terraform.io/hashicorp/aws", "registry.opentofu.org/hashicorp/aws"];

/** Starts a stand-in with an empty world, in this process, on a free port of the local host. */
export async function startStandIn(): Promise<StandIn> {
  const served: Record<Mode, Set<string>> = { resource: new Set(), data: new Set() };
  const session: Session = { provider: new StandInProvider(), served, configurations: new Map() };
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  server.addService(serviceDefinition(), implementation(session));
  const port = await listen(server);
  return {
    reattach: reattachValue(port),
    provider: session.provider,
    serve: (types) => {
      for (const mode of ["resource", "data"] as const) {
        for (const name of types[mode]) if (isKnownType(mode, name)) served[mode].add(name);
      }
    },
    stop: () => {
      server.forceShutdown();
    },
  };
}

function serviceDefinition(): ServiceClientConstructor["service"] {
  const definition = loadSync(join(__dirname, "plugin.proto"), { keepCase: true, longs: Number });
  const loaded = loadPackageDefinition(definition)["tfplugin5"] as GrpcObject;
  return (loaded["Provider"] as ServiceClientConstructor).service;
}

function implementation(session: Session): Record<string, handleUnaryCall<WireRequest, object>> {
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, unary(handler, session)]));
}

/** Every failure inside a handler becomes a diagnostic of its response. */
function unary(handler: Handler, session: Session): handleUnaryCall<WireRequest, object> {
  return (call, callback) => {
    let response: object;
    try {
      response = handler(call.request, call.getPeer(), session);
    } catch (error) {
      response = { diagnostics: [diagnose(error)] };
    }
    callback(null, response);
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
      if (error) reject(error);
      else resolve(port);
    });
  });
}

function reattachValue(port: number): string {
  const entry = {
    Protocol: "grpc",
    ProtocolVersion: 5,
    Pid: process.pid,
    Test: true,
    Addr: { Network: "tcp", String: `127.0.0.1:${String(port)}` },
  };
  return JSON.stringify(Object.fromEntries(addresses.map((address) => [address, entry])));
}
