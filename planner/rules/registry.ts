import { ADDRESS_RULES } from "../addresses/rules";
import { SAVING_RULES } from "../alternatives/rules";
import { BANDWIDTH_RULES } from "../bandwidth/rules";
import type { Rule, RuleDescription, RuleFamily } from "../model/rule";
import { QUOTA_RULES } from "../quotas/rules";
import * as addressing from "./checks/addressing";
import * as applies from "./checks/applies";
import * as connections from "./checks/connections";
import * as crossRegion from "./checks/cross-region";
import * as designatedAddresses from "./checks/designated-addresses";
import * as endpointServices from "./checks/endpoint-services";
import * as gateway from "./checks/gateway";
import * as gatewayLoadBalancer from "./checks/gateway-load-balancer";
import * as latticeEndpoints from "./checks/lattice-endpoints";
import * as members from "./checks/members";
import * as packets from "./checks/packets";
import * as policy from "./checks/policy";
import * as privateDns from "./checks/private-dns";
import * as resourceConfigurations from "./checks/resource-configurations";
import * as s3 from "./checks/s3";
import * as securityGroups from "./checks/security-groups";
import * as services from "./checks/services";
import * as subnets from "./checks/subnets";
import * as workloads from "./checks/workloads";
import * as zones from "./checks/zones";
import { SUPPRESSION_RULES } from "./suppression-rules";

/**
 * Every rule. The checks of a Topology come first, in the order in which findings of one level are listed; then the rules
 * about figures, whose findings come from the folder that computes the figures.
 */
export const REGISTRY: readonly (Rule | RuleFamily | RuleDescription)[] = [
  services.wrongServiceKind,
  services.serviceInOtherRegion,
  crossRegion.crossRegionNotOffered,
  crossRegion.crossRegionZone,
  crossRegion.hostRegion,
  crossRegion.idleTimeout,
  zones.twoSubnetsInOneZone,
  gatewayLoadBalancer.oneSubnet,
  gatewayLoadBalancer.secondInZone,
  gatewayLoadBalancer.privateDns,
  zones.zoneWithoutService,
  subnets.sharedSubnet,
  addressing.ipAddressTypeOfSubnets,
  addressing.dnsRecordIpType,
  addressing.dynamodbGatewayAddresses,
  addressing.gatewayRecordsNeedVpcDns,
  privateDns.privateDnsNotOffered,
  privateDns.duplicatePrivateDns,
  privateDns.vpcDnsOff,
  s3.inboundResolverWithoutGateway,
  s3.inboundResolverRecordType,
  gateway.duplicateRoute,
  gatewayLoadBalancer.prefixListRoute,
  policy.endpointPolicy,
  endpointServices.serviceWithoutLoadBalancer,
  endpointServices.mixedLoadBalancers,
  endpointServices.sharedLoadBalancer,
  endpointServices.ipv6LoadBalancer,
  members.anotherVpc,
  members.groupOfAnotherVpc,
  members.anotherRegion,
  endpointServices.servicePrivateDnsName,
  endpointServices.gatewayServicePrivateDns,
  connections.notificationTopic,
  resourceConfigurations.resourceDefinition,
  resourceConfigurations.resourceArn,
  resourceConfigurations.resourceAddress,
  resourceConfigurations.resourceProtocol,
  resourceConfigurations.resourcePorts,
  resourceConfigurations.childWithoutGroup,
  resourceConfigurations.childDomain,
  resourceConfigurations.gatewayAddresses,
  latticeEndpoints.noCommonZone,
  latticeEndpoints.childConfiguration,
  latticeEndpoints.resourceReachedTwice,
  services.unknownService,
  zones.noSubnet,
  zones.singleZone,
  designatedAddresses.changedAddress,
  endpointServices.publicService,
  resourceConfigurations.sharedOnward,
  endpointServices.serviceInOneZone,
  securityGroups.noHttps,
  securityGroups.openToEveryone,
  privateDns.privateDnsOff,
  s3.privateDnsBesideGateway,
  gateway.noRouteTable,
  gateway.routeTableLeftOut,
  workloads.ecrWithoutS3,
  workloads.workloadLacksEndpoint,
  gatewayLoadBalancer.inApplicationSubnet,
  gatewayLoadBalancer.egressOnlyGateway,
  gatewayLoadBalancer.crossesZones,
  securityGroups.defaultSecurityGroup,
  policy.noPolicy,
  packets.largePackets,
  connections.notAccepted,
  gateway.dropsConnections,
  crossRegion.crossRegionPermission,
  crossRegion.optInRegion,
  crossRegion.crossRegionLimits,
  crossRegion.udpFragmentation,
  applies.manyEndpoints,
  ...Object.values(QUOTA_RULES),
  ...Object.values(ADDRESS_RULES),
  ...Object.values(BANDWIDTH_RULES),
  ...Object.values(SAVING_RULES),
  ...Object.values(SUPPRESSION_RULES),
];
