import { isUnresolved, valueOf } from "../../model/attribute";
import { ownServiceOf } from "../../model/own-service";
import { unlessUnread } from "./lookup";
import { PAGES } from "../../catalog/pages";
import { serviceAccess } from "../../policies/publishers";
import type { Rule, RuleHit } from "../../model/rule";

export const notAccepted: Rule = {
  id: "vpce/connection-not-accepted",
  level: "info",
  explanation:
    "An endpoint connects to an endpoint service of the input that requires acceptance, and nothing accepts the connection.",
  why: "The endpoint stays in pendingAcceptance and carries no traffic until somebody accepts the connection.",
  fix: "Add an aws_vpc_endpoint_connection_accepter, set auto_accept within one account, or accept the connection after the apply",
  see: PAGES.configureService,
  check: unlessUnread(["aws_vpc_endpoint_connection_accepter"], (topology) => {
    const { connectionAccepters } = topology.network;
    if (connectionAccepters.some(({ endpoint }) => isUnresolved(endpoint))) return [];
    const accepted = new Set(connectionAccepters.map(({ endpoint }) => valueOf(endpoint)?.key));
    return topology.endpoints.flatMap((endpoint): RuleHit[] => {
      if (!("autoAccept" in endpoint)) return [];
      const service = ownServiceOf(topology, endpoint);
      const needsAcceptance = service !== undefined && (service.acceptanceRequired ?? true) === true;
      if (!needsAcceptance || endpoint.action !== "create" || accepted.has(endpoint.ref.key)) return [];
      if (endpoint.autoAccept === true || isUnresolved(endpoint.autoAccept)) return [];
      return [
        {
          resource: endpoint,
          message: `acceptance_required is on for ${service.address}, and nothing accepts the connection`,
        },
      ];
    });
  }),
};

const PRINCIPAL = "vpce.amazonaws.com";
const PUBLISH = "sns:Publish";

export const notificationTopic: Rule = {
  id: "vpce/notification-topic-policy",
  level: "error",
  explanation: "The SNS topic policy of a connection notification does not let AWS PrivateLink publish.",
  why: `${PRINCIPAL} publishes the notifications: AWS refuses a notification whose topic policy does not allow it.`,
  fix: `Allow ${PUBLISH} to the service principal ${PRINCIPAL}, with conditions on aws:SourceArn and aws:SourceAccount`,
  see: PAGES.notifications,
  check: ({ network }) =>
    network.connectionNotifications.flatMap((notification): RuleHit[] => {
      const policy = valueOf(notification.topicPolicy);
      const access = policy === undefined ? "unknown" : serviceAccess(policy, PRINCIPAL, PUBLISH);
      if (access === "allowed" || access === "unknown") return [];
      const verb = access === "denied" ? "denies" : "does not allow";
      return [{ resource: notification, message: `Its SNS topic policy ${verb} ${PUBLISH} to ${PRINCIPAL}` }];
    }),
};
