import { ADDRESS_RULES } from "../addresses/rules";
import { SAVING_RULES } from "../alternatives/rules";
import { BANDWIDTH_RULES } from "../bandwidth/rules";
import { PRICE_RULES } from "../cost/rules";
import type { Rule, RuleDescription, RuleFamily } from "../model/rule";
import { QUOTA_RULES } from "../quotas/rules";
import * as addressing from "./checks/addressing";
import * as applies from "./checks/applies";
import * as bucketAccess from "./checks/bucket-access";
import * as connections from "./checks/connections";
import * as crossRegion from "./checks/cross-region";
import * as designatedAddresses from "./checks/designated-addresses";
import * as dualStack from "./checks/dual-stack";
import * as endpointKinds from "./checks/endpoint-kinds";
import * as endpointParts from "./checks/endpoint-parts";
import * as endpointServices from "./checks/endpoint-services";
import * as gateway from "./checks/gateway";
import * as gatewayDns from "./checks/gateway-dns";
import * as gatewayLoadBalancer from "./checks/gateway-load-balancer";
import * as gatewayLoadBalancerRegions from "./checks/gateway-load-balancer-regions";
import * as hostedZones from "./checks/hosted-zones";
import * as latticeEndpoints from "./checks/lattice-endpoints";
import * as networkAcls from "./checks/network-acls";
import * as members from "./checks/members";
import * as packets from "./checks/packets";
import * as policy from "./checks/policy";
import * as privateDns from "./checks/private-dns";
import * as refusedChanges from "./checks/refused-changes";
import * as replacements from "./checks/replacements";
import * as resourceConfigurations from "./checks/resource-configurations";
import * as s3 from "./checks/s3";
import * as securityGroups from "./checks/security-groups";
import * as serviceListeners from "./checks/service-listeners";
import * as servicePrivateDns from "./checks/service-private-dns";
import * as services from "./checks/services";
import * as subnets from "./checks/subnets";
import * as trust from "./checks/trust";
import * as workloads from "./checks/workloads";
import * as zones from "./checks/zones";
import { SUPPRESSION_RULES } from "./suppression-rules";

/**
 * Every rule. The checks of a Topology come first, in the order in which findings of one level are listed; then the rules
 * about figures, whose findings come from the folder that computes the figures.
 */
export const REGISTRY: readonly (Rule | RuleFamily | RuleDescription)[] = [
  services.wrongServiceKind,
  endpointKinds.attributeOfOtherKind,
  services.serviceInOtherRegion,
  crossRegion.crossRegionNotOffered,
  crossRegion.crossRegionZone,
  crossRegion.hostRegion,
  crossRegion.idleTimeout,
  zones.twoSubnetsInOneZone,
  gatewayLoadBalancer.oneSubnet,
  gatewayLoadBalancer.secondInZone,
  gatewayLoadBalancer.privateDns,
  gatewayLoadBalancerRegions.crossRegion,
  zones.zoneWithoutService,
  subnets.sharedSubnet,
  addressing.ipAddressTypeOfSubnets,
  addressing.dnsRecordIpType,
  dualStack.recordNeedsIpv6,
  dualStack.serviceAddressType,
  addressing.dynamodbGatewayAddresses,
  addressing.gatewayRecordsNeedVpcDns,
  privateDns.privateDnsNotOffered,
  privateDns.duplicatePrivateDns,
  hostedZones.zoneConflict,
  servicePrivateDns.noPrivateDnsName,
  servicePrivateDns.beforeAcceptance,
  servicePrivateDns.separateBeforeAcceptance,
  endpointKinds.resolverOptionNotOffered,
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
  dualStack.serviceSubnetsWithoutIpv6,
  refusedChanges.connectedServiceDeleted,
  refusedChanges.connectedBalancerDetached,
  refusedChanges.routedEndpointDeleted,
  refusedChanges.gatewayLoadBalancerSubnet,
  refusedChanges.resourceDomainChanged,
  refusedChanges.gatewayAddressesChanged,
  connections.notificationTopic,
  resourceConfigurations.resourceDefinition,
  resourceConfigurations.resourceArn,
  resourceConfigurations.resourceAddress,
  resourceConfigurations.resourceProtocol,
  resourceConfigurations.resourcePorts,
  resourceConfigurations.childWithoutGroup,
  resourceConfigurations.childDomain,
  resourceConfigurations.groupCustomDomain,
  resourceConfigurations.gatewayAddresses,
  latticeEndpoints.noCommonZone,
  latticeEndpoints.childConfiguration,
  latticeEndpoints.resourceReachedTwice,
  replacements.endpointReplaced,
  replacements.privateDnsOverlap,
  hostedZones.zoneRemoved,
  endpointParts.inlineAndSeparate,
  endpointParts.partRepeated,
  refusedChanges.serviceFailed,
  services.unknownService,
  zones.noSubnet,
  zones.singleZone,
  designatedAddresses.changedAddress,
  trust.untrustedConsumer,
  trust.requiredEndpointMissing,
  endpointServices.publicService,
  resourceConfigurations.sharedOnward,
  endpointServices.serviceInOneZone,
  endpointServices.crossZoneCharge,
  serviceListeners.differentListeners,
  serviceListeners.closedLoadBalancer,
  securityGroups.noHttps,
  networkAcls.blockedByNetworkAcl,
  securityGroups.openToEveryone,
  privateDns.privateDnsOff,
  s3.privateDnsBesideGateway,
  s3.pairWithoutOrder,
  gateway.noRouteTable,
  gateway.routeTableLeftOut,
  workloads.ecrWithoutS3,
  workloads.workloadLacksEndpoint,
  bucketAccess.bucketsShutOut,
  trust.untrustedUser,
  gatewayLoadBalancer.inApplicationSubnet,
  gatewayLoadBalancer.egressOnlyGateway,
  gatewayLoadBalancer.crossesZones,
  securityGroups.defaultSecurityGroup,
  policy.noPolicy,
  packets.largePackets,
  connections.notAccepted,
  servicePrivateDns.nameNotVerified,
  refusedChanges.regionRemoved,
  dualStack.gatewayWithoutIpv6,
  dualStack.unreachableOverIpv6,
  gatewayDns.gatewayVpcDnsOff,
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
  ...Object.values(PRICE_RULES),
  ...Object.values(SUPPRESSION_RULES),
];
